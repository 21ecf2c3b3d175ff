internal import BackdriveCore

/// Open APs that were checked, of those that ought to be, in each of the last complete weeks (METRICS.md 1.14).
struct WeeklyCoverageChart {
    let report: Report
    let words: Words

    private static let drawnWeeks = 8

    /// Nil before the first complete week.
    var figure: Figure? {
        let weeks = report.weeks.suffix(Self.drawnWeeks)
        guard let last = weeks.last else { return nil }
        let rates = weeks.map { Rate($0.checked, of: $0.eligible) }
        let names = weeks.map { String($0.startsOn.description.dropFirst(5)) }
        let titles = weeks.map(\.startsOn.description)
        return Figure(
            id: "coverage", title: words("coverage.title"), means: WeeklyCheck.definition,
            finding: words(
                "coverage.finding",
                [
                    "week": .text(last.startsOn.description), "n": .number(last.checked), "of": .number(last.eligible),
                ]),
            description: words("coverage.description"),
            drawing: RatePoints(names: names, titles: titles, rates: rates, unmeasured: words("coverage.unmeasured"))
                .drawing(),
            key: [.init(mark: RatePoints.mark, label: words("coverage.key"))],
            table: DataTable(
                head: [words("coverage.week"), words("coverage.checked"), words("coverage.eligible")],
                rows: weeks.map { [$0.startsOn.description, String($0.checked), String($0.eligible)] }))
    }
}
