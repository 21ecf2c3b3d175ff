internal import BackdriveCore

extension CycleCharts {
    /// From analysis to done: what became APs, what began and was done, and what of that was on time
    /// (METRICS.md 1.7, 1.8, 1.10, 1.19).
    var throughput: PanelFigure {
        let (converted, onTime) = (cycles.map(\.conversion), cycles.map(\.onTime))
        return PanelFigure(
            id: "throughput", title: Term(words("throughput.title")), finding: throughputFinding,
            description: words("throughput.description"),
            panels: [
                panel(
                    Term(words("throughput.converted"), Conversion.definition), largest: largest(converted),
                    columns: converted.map(column)),
                panel(
                    Term(words("throughput.begun"), Throughput.definition),
                    (.plansCreated, { $0.planBalance[.created] }), (.finished, \.throughput)),
                panel(
                    Term(words("throughput.on_time"), OnTime.definition), largest: largest(onTime), list: "on-time",
                    columns: onTime.map(column)),
            ],
            table: table(
                [
                    Term(words("conversion.ever"), Conversion.definition),
                    Term(words("conversion.live"), Conversion.liveDefinition),
                    Term(words("throughput.created"), PlanBalance.definition),
                    Term(words("throughput.done"), Throughput.definition),
                    Term(words("throughput.dropped"), PlanBalance.definition),
                    Term(words("throughput.open"), PlanBalance.definition),
                    Term(words("on_time.original"), OnTime.definition),
                    Term(words("on_time.current"), OnTime.currentDefinition),
                    Term(words("on_time.commitment"), CommitmentHit.definition),
                ]
            ) { cycle in
                [cycle.conversion, cycle.liveConversion].map(parts)
                    + [cycle.planBalance[.created], cycle.throughput, cycle.dropped, cycle.planBalance.closing]
                    .map(String.init) + [cycle.onTime, cycle.onTimeCurrent, cycle.commitmentHit].map(parts)
            })
    }

    /// A rate of nothing is not measured.
    private func column(_ rate: Rate?) -> CycleColumns.Column { .init(counted: rate?.n, of: rate?.of) }

    private func parts(_ rate: Rate?) -> String { rate == nil ? "–" : words.parts(rate) }

    private func largest(_ rates: [Rate?]) -> Int { rates.compactMap { $0?.of }.max() ?? 0 }

    private var throughputFinding: Sentence {
        let complete = report.cycles.indices.last { report.cycles[$0].isComplete }.map {
            told("throughput.finding.complete", CycleRates(site: site, place: $0))
        }
        let running = isRunning ? told("throughput.finding.running", lastRates) : nil
        guard let complete, let running else { return complete ?? running ?? Sentence("") }
        return words.sentence("figure.sentences", ["first": complete, "second": running])
    }

    private func told(_ key: String, _ rates: CycleRates) -> Sentence {
        func of(_ links: RateLinks) -> Sentence { words.sentence("tile.of", ["n": links.n, "of": links.of]) }
        let converted = rates.converted.map { words.sentence("throughput.finding.converted", ["rate": of($0)]) }
        let done = rates.onTime.map {
            words.sentence(
                "throughput.finding.done",
                [
                    "aps": words.sentence("unit.aps", ["n": rates.link(rates.cycle.throughput, .finished)]),
                    "rate": of($0),
                ])
        }
        return words.sentence(
            key,
            [
                "cycle": rates.cycle.cycle.shortName, "converted": converted ?? Sentence(words("rate.conversion.none")),
                "done": done ?? Sentence(words("rate.on_time.none")),
            ])
    }
}
