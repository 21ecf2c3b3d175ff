internal import BackdriveCore

extension CycleCharts {
    /// Problems that became APs, of those analysed in each cycle (METRICS.md 1.7).
    var conversion: Figure {
        let chart = RatePoints(
            names: names, titles: titles, rates: cycles.map(\.conversion), unmeasured: words("conversion.unmeasured"))
        return Figure(
            id: "conversion", title: words("conversion.title"), means: Conversion.definition,
            finding: conversionFinding,
            description: words("conversion.description"), drawing: chart.drawing(),
            key: [.init(mark: RatePoints.mark, label: words("conversion.key"))],
            table: table([
                Term(words("conversion.ever"), Conversion.definition),
                Term(words("conversion.live"), Conversion.liveDefinition),
            ]) { cycle in
                [cycle.conversion, cycle.liveConversion].map(words.fraction)
            })
    }

    private var conversionFinding: String {
        guard let cycle = cycles.last(where: { $0.conversion != nil }), let rate = cycle.conversion else {
            return words("conversion.none")
        }
        return words(
            "conversion.finding",
            ["cycle": .text(cycle.cycle.id), "n": .number(rate.n), "of": .number(rate.of)])
    }
}
