internal import BackdriveCore

extension CycleCharts {
    /// APs done by their original due date, of those done in each cycle (METRICS.md 1.10).
    var onTime: Figure {
        let chart = RatePoints(
            names: names, titles: titles, rates: cycles.map(\.onTime), unmeasured: words("on_time.unmeasured"))
        return Figure(
            id: "on-time", title: words("on_time.title"), means: OnTime.definition, finding: onTimeFinding,
            description: words("on_time.description"), drawing: chart.drawing(),
            key: [.init(mark: RatePoints.mark, label: words("on_time.key"))],
            table: table([
                Term(words("on_time.original"), OnTime.definition),
                Term(words("on_time.current"), OnTime.currentDefinition),
                Term(words("on_time.commitment"), CommitmentHit.definition),
            ]) { cycle in
                [cycle.onTime, cycle.onTimeCurrent, cycle.commitmentHit].map(words.fraction)
            })
    }

    private var onTimeFinding: String {
        guard let cycle = cycles.last(where: { $0.onTime != nil }), let rate = cycle.onTime else {
            return words("on_time.none")
        }
        return words(
            "on_time.finding",
            ["cycle": .text(cycle.cycle.id), "n": .number(rate.n), "of": .number(rate.of)])
    }
}
