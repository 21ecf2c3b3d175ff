internal import BackdriveCore

/// Open APs that were checked, of those that ought to be, in each of the last complete weeks (METRICS.md 1.14).
struct WeeklyCoverageChart: SitePart {
    let site: Site

    private static let drawnWeeks = 8

    /// Nil before the first complete week.
    var figure: Figure? {
        let weeks = report.weeks.suffix(Self.drawnWeeks)
        guard let last = weeks.last else { return nil }
        let lists = WeeklyLists(site: site)
        let rates = weeks.map { Rate($0.checked, of: $0.eligible) }
        let names = weeks.map { String($0.startsOn.description.dropFirst(5)) }
        let titles = weeks.map(\.startsOn.description)
        var figure = Figure(
            "coverage", words, means: WeeklyCheck.definition,
            finding: words.sentence(
                "coverage.finding",
                ["week": last.startsOn, "n": lists.count(of: .checked), "of": lists.count(of: .eligible)]),
            drawing: RatePoints(names: names, titles: titles, rates: rates, unmeasured: words("coverage.unmeasured"))
                .drawing(), key: [(RatePoints.mark, words("coverage.key"))],
            table: DataTable(
                head: ["coverage.week", "coverage.checked", "coverage.eligible"].map { Term(words($0)) },
                rows: weeks.map { [$0.startsOn.description, String($0.checked), String($0.eligible)] }))
        figure.root = ""
        return figure
    }
}
