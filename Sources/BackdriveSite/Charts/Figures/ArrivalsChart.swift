internal import BackdriveCore

extension CycleCharts {
    /// What came in and what was settled in each cycle: the balance of undecided problems (METRICS.md 1.19).
    var arrivals: Figure {
        paired(
            "arrivals", means: CarryOver.definition, finding: arrivalsFinding,
            sameDay: arrivalsBefore.map { [$0.arrived, $0.settled] },
            [
                (Term(words("arrivals.arrived")), { $0.problemBalance.arrived }),
                (Term(words("arrivals.settled")), { $0.problemBalance.settled }),
                (Term(words("arrivals.closing")), { $0.problemBalance.closing }),
            ])
    }

    /// By the same day of the last cycle; nil in the first one, and once the last one drawn is over.
    private var arrivalsBefore: (cycle: Cycle, arrived: Int, settled: Int)? {
        guard !last.isComplete, let day = report.sameDayOfLastCycle, cycles.count > 1 else { return nil }
        let place = report.cycles.count - 2
        func count(_ changes: [ChangeOfUndecided]) -> Int {
            changes.reduce(0) { $0 + site.events.undecided[$1, place].count { $0.on <= day } }
        }
        return (report.cycles[place].cycle, count(ChangeOfUndecided.arrivals), count(ChangeOfUndecided.departures))
    }

    private var arrivalsFinding: Sentence {
        let (rates, cycle) = (lastRates, last.cycle.shortName)
        guard !last.isComplete else {
            return words.sentence(
                "arrivals.finding.complete",
                [
                    "cycle": cycle, "arrived": rates.arrived, "settled": rates.settled,
                    "closing": rates.link(last.problemBalance.closing, .carriedOver),
                ])
        }
        let now = words.sentence(
            "arrivals.finding.running", ["cycle": cycle, "arrived": rates.arrived, "settled": rates.settled])
        return arrivalsBefore.map {
            words.sentence(
                "arrivals.finding.compared",
                ["now": now, "last": $0.cycle.shortName, "arrived": $0.arrived, "settled": $0.settled])
        } ?? now
    }

    /// Undecided problems that each cycle hands to the next one (METRICS.md 1.19).
    var carryOver: Figure {
        let before = isRunning ? report.sameDayOfLastCycle.map { report.vitalSigns(on: $0).undecided } : nil
        let now = finding("carry_over", ["n": lastRates.link(last.problemBalance.closing, .carriedOver)])
        let compared = before.flatMap { count in
            report.lastCompleteCycle.map {
                words.sentence(
                    "carry_over.finding.compared", ["now": now, "last": $0.cycle.shortName, "before": count])
            }
        }
        return columns(
            "carry_over", id: "carry-over", means: CarryOver.definition, style: "",
            label: words("carry_over.title"), finding: compared ?? now, width: 460, sameDay: before,
            list: CycleListName.carriedOver.rawValue
        ) { $0.problemBalance.closing }
    }
}
