import BackdriveCore
import Testing

@Suite("Whatever the content, the numbers")
struct PropertyTests {
    /// 500 sites, each lived through once, with a random day to look at it; every fifth also on its last day.
    static let sites: [(sample: Sample, day: Day, report: Report)] = (0..<500).flatMap { seed in
        var generator = SampleGenerator(seed: UInt64(seed))
        let days = [generator.day()] + (seed.isMultiple(of: 5) ? [generator.lastDay] : [])
        return days.map { (generator.sample, $0, generator.sample.report($0)) }
    }

    private func forEachSite(_ body: (Sample, Day, Report) -> Void) {
        for site in Self.sites { body(site.sample, site.day, site.report) }
    }

    @Test("agree with stages worked out day by day, word by word")
    func stages() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for problem in sample.problems {
                #expect(report.stage(problem.id) == naive.stage(problem, day), "\(problem) on \(day)")
                #expect(
                    report.problem(problem.id)?.isUndecided ?? false == naive.isUndecided(problem, day),
                    "\(problem) on \(day)")
            }
            for plan in sample.plans {
                #expect(report.plan(plan.id)?.state == naive.state(plan, day), "\(plan) on \(day)")
            }
        }
    }

    @Test("put every open problem into the matrix or among the unrated")
    func matrix() {
        forEachSite { _, _, report in
            let open = report.problems.values.count { $0?.stage.isOpen ?? false }
            let cells = report.matrix.cells.values.reduce(0) { $0 + $1.count }
            #expect(cells + report.matrix.unrated.count == open)
            #expect(report.matrix.scope == open)
            #expect(report.matrix.ranking.count == cells)
        }
    }

    @Test("let the flow's total be the arrivals, so that it never falls, with each stage as it was seen then")
    func flow() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for cycle in report.cycles {
                let end = min(cycle.cycle.lastDay, day)
                #expect(cycle.flow.values.reduce(0, +) == sample.problems.count { $0.reported <= end })
                #expect(cycle.flow.filter { $0.value > 0 } == naive.stages(end), "at \(end) seen from \(day)")
            }
        }
    }

    @Test("balance the undecided problems in every cycle, term by term")
    func problemBalance() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            let lives = sample.problems.map { naive.life($0, through: day) }
            var closing: Int?
            for cycle in report.cycles {
                let end = min(cycle.cycle.lastDay, day)
                let balance = cycle.problemBalance
                #expect(balance == naive.balance(cycle.cycle.startsOn...end, lives), "\(cycle.cycle.id) at \(day)")
                #expect(balance.closing == lives.count { $0[end]?.isUndecided ?? false }, "\(cycle.cycle.id) at \(day)")
                #expect(closing.map { $0 == balance.opening } ?? true)
                closing = balance.closing
            }
        }
    }

    @Test("balance the open APs in every cycle")
    func planBalance() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for cycle in report.cycles {
                #expect(cycle.planBalance.opening == naive.openPlans(cycle.cycle.startsOn - 1))
                #expect(cycle.planBalance.closing == naive.openPlans(min(cycle.cycle.lastDay, day)))
            }
        }
    }

    @Test("split the open APs into overdue, soon and later, and among their owners")
    func openPlans() {
        forEachSite { _, _, report in
            let open = report.plans.values.count { $0?.state == .open }
            #expect(report.plans.values.count { $0?.dueState != nil } == open)
            let loads = report.people.values.compactMap(\.self)
            #expect(loads.reduce(0) { $0 + $1.open } == open)
            #expect(loads.allSatisfy { $0.overdue + $0.soon + $0.later == $0.open })
        }
    }

    @Test("let shares sum to 100 and the causes to the analysed")
    func shares() {
        forEachSite { _, _, report in
            for cycle in report.cycles {
                let analysed = cycle.classification.counts.values.reduce(0, +)
                #expect(cycle.classification.shares?.values.reduce(0, +) == (analysed > 0 ? 100 : nil))
                #expect(cycle.classification.causes.reduce(0) { $0 + $1.count } == analysed)
            }
        }
    }

    @Test("count the checks of a week by looking at its last day")
    func weeks() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for week in report.weeks {
                let eligible = sample.plans.filter {
                    $0.created < week.startsOn && naive.state($0, week.startsOn + 6) == .open
                }
                #expect(week.eligible == eligible.count, "\(week.startsOn) at \(day)")
                let days = DayInterval(week.startsOn, until: week.startsOn + 7)
                #expect(
                    week.checked == eligible.count { naive.isChecked($0, where: days.contains) },
                    "\(week.startsOn) at \(day)")
            }
        }
    }

    @Test("count the weeks without a check from the last one, the creation or the last re-opening")
    func weeksUnchecked() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for plan in sample.plans where naive.state(plan, day) == .open {
                let known = plan.reopened.filter { !$0.isVoid && $0.on <= day }.map(\.on) + [plan.created]
                var last = known.max() ?? plan.created
                for other in 0..<(day - last) where naive.isChecked(plan, where: { $0 == day - other }) {
                    last = day - other
                    break
                }
                #expect(report.plan(plan.id)?.weeksUnchecked == (day - last) / 7, "\(plan) on \(day)")
            }
        }
    }

    @Test("count the meetings held, and the owners at the last cycle meeting")
    func meetings() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for cycle in report.cycles {
                #expect(cycle.meetings.counts == naive.meetings(cycle.cycle, day))
                #expect(
                    cycle.meetings.ownersPresent == naive.ownersPresent(cycle.cycle, day), "\(cycle.cycle.id) at \(day)"
                )
            }
        }
    }

    @Test("let no step of the yield exceed the one before, as the words say, and the sources add up to the site")
    func yield() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            let yield = report.yield
            #expect(yield.all.steps == naive.yield(day) { _ in true })
            #expect(zip(yield.all.steps, yield.all.steps.dropFirst()).allSatisfy { $0 >= $1 })
            for (source, steps) in zip(
                report.catalog.sources, report.catalog.sources.indices.map { yield.bySource[$0] })
            {
                #expect(steps.steps == naive.yield(day) { $0.source == source.id })
            }
            for category in Category.allCases {
                let steps = naive.yield(day) { $0.category == category && $0.analysed.map { $0 <= day } ?? false }
                #expect(yield.byCategory[category]?.steps.steps.suffix(4) == steps.suffix(4))
                let plans = naive.plans(of: category, day)
                #expect(yield.byCategory[category]?.plans == plans.count)
                #expect(yield.byCategory[category]?.plansDone == plans.count { naive.state($0, day) == .done })
            }
        }
    }

    @Test("judge effectiveness, recurrence and occurrences as the words say")
    func outcomes() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for problem in sample.problems {
                let state = report.problem(problem.id)
                #expect(state?.effectiveness?.verdict == naive.verdict(problem, day), "\(problem) on \(day)")
                let count = naive.occurrences(problem, day) { day - 89 <= $0 }
                #expect(state == nil || state?.occurrences90d == count, "\(problem) on \(day)")
            }
            let recurrence = report.recurrence
            #expect(
                [recurrence.n, recurrence.of, recurrence.early, recurrence.observing] == naive.recurrence(day),
                "on \(day)")
        }
    }

    @Test("count conversions and commitments of each cycle as the words say")
    func rates() {
        forEachSite { sample, day, report in
            let naive = NaiveNumbers(sample: sample)
            for cycle in report.cycles {
                let conversion = naive.conversion(cycle.cycle, day)
                #expect(cycle.conversion == Rate(conversion[0], of: conversion[2]))
                #expect(cycle.liveConversion == Rate(conversion[1], of: conversion[2]))
                let commitments = naive.commitments(cycle.cycle, day)
                #expect(cycle.commitmentHit == Rate(commitments[0], of: commitments[1]))
            }
        }
    }

    @Test("at a day equal those of the content with every later event deleted")
    func timeTravel() {
        forEachSite { sample, day, report in
            #expect(report.digest == sample.asWritten(by: day).report(day).digest, "at \(day)")
        }
    }

    @Test("Records as they were written by a day say what they say in content with every later event deleted")
    func asWritten() {
        forEachSite { sample, day, report in
            #expect(report.catalog.whatIsDated(by: day) == sample.asWritten(by: day).catalog.whatIsDated(by: .latest))
        }
    }

    @Test("do not depend on the order in which files were read")
    func inputOrder() {
        forEachSite { sample, day, report in
            var reversed = sample
            reversed.problems.reverse()
            reversed.plans.reverse()
            reversed.sources.reverse()
            reversed.people.reverse()
            #expect(report.digest == reversed.report(day).digest)
        }
    }

    @Test("can differ: the content that they are tried on holds every stage, verdict and AP state")
    func variety() {
        var stages: Set<Stage> = []
        var verdicts: Set<Effectiveness.Verdict> = []
        var states: Set<PlanState.State> = []
        var counts: [ChangeOfUndecided: Int] = [:]
        forEachSite { _, _, report in
            stages.formUnion(report.problems.values.compactMap { $0?.stage })
            verdicts.formUnion(report.problems.values.compactMap { $0?.effectiveness?.verdict })
            states.formUnion(report.plans.values.compactMap { $0?.state })
            for balance in report.cycles.map(\.problemBalance) {
                for change in ChangeOfUndecided.allCases { counts[change, default: 0] += balance[change] }
            }
        }
        #expect(stages == Set(Stage.allCases))
        #expect(verdicts == Set(Effectiveness.Verdict.allCases))
        #expect(states == Set(PlanState.State.allCases))
        #expect(ChangeOfUndecided.allCases.allSatisfy { counts[$0] ?? 0 > 20 }, "\(counts)")
    }
}
