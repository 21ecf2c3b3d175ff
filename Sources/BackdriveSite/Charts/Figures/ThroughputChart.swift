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
                    (.plansCreated, { $0.planBalance.created }), (.finished, \.throughput)),
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
                    + [cycle.planBalance.created, cycle.throughput, cycle.dropped, cycle.planBalance.closing]
                    .map(String.init) + [cycle.onTime, cycle.onTimeCurrent, cycle.commitmentHit].map(parts)
            })
    }

    /// A rate of nothing is not measured.
    private func column(_ rate: Rate?) -> CycleColumns.Column { .init(counted: rate?.n, of: rate?.of) }

    private func parts(_ rate: Rate?) -> String { rate == nil ? "–" : words.parts(rate) }

    private func largest(_ rates: [Rate?]) -> Int { rates.compactMap { $0?.of }.max() ?? 0 }

    private var throughputFinding: Sentence {
        let complete = report.lastCompleteCycle.map { told("throughput.finding.complete", $0) }
        let running = isRunning ? told("throughput.finding.running", last) : nil
        guard let complete, let running else { return complete ?? running ?? Sentence("") }
        return words.sentence("figure.sentences", ["first": complete, "second": running])
    }

    private func told(_ key: String, _ cycle: CycleReport) -> Sentence {
        func of(_ rate: Rate?) -> String { rate.map(words.of) ?? words("tile.unmeasured") }
        return words.sentence(
            key,
            [
                "cycle": cycle.cycle.shortName, "converted": of(cycle.conversion),
                "done": words.plans(cycle.throughput),
                "on_time": of(cycle.onTime),
            ])
    }
}
