internal import BackdriveCore

/// Every AP done in the last 90 days by its day and its lead time, with the lines that half and 85% lie below
/// (METRICS.md 1.12).
struct LeadTimeChart: SitePart {
    let site: Site
    /// Where the APs are listed.
    let list: String

    /// Nil when no AP was done in that time.
    var figure: Figure? {
        let points = self.points
        guard !points.isEmpty else { return nil }
        return Figure(
            "lead", id: "lead-times", words, means: LeadTime.planDefinition, finding: finding(report.planLeadDays),
            drawing: drawing(points, width: 460), narrow: drawing(points, width: 335),
            table: DataTable(
                head: ["lead.ap", "lead.done_on", "lead.days"].map { Term(words($0)) },
                rows: points.map { [$0.name, $0.on.description, String($0.days)] }))
    }

    private func drawing(_ points: [DayScatter.Point], width: Double) -> Drawing {
        let days = report.planLeadDays
        let lines = [("lead.half", days.p50), ("lead.most", days.p85)].compactMap { key, value in
            value.map { (name: words(key, ["days": $0]), days: $0) }
        }
        let shown = report.cycles.filter { $0.cycle.endsBefore > self.days.start }
        let running = shown.last.flatMap { $0.isComplete ? nil : words.day(of: $0.cycle, on: report.asOf) }
        return DayScatter(
            points: points, lines: lines, days: self.days,
            bands: CycleBands(cycles: shown.map(\.cycle), running: running, width: width)
        ).drawing()
    }

    private var days: DayInterval { RecentDays.interval(asOf: report.asOf) }

    private var points: [DayScatter.Point] {
        report.donePlans(in: days).compactMap { plan in
            guard let state = report.plans[plan], let on = state.doneOn, let days = state.leadDays else { return nil }
            let record = report.catalog.plans[plan]
            return DayScatter.Point(name: record.id, on: on, days: days, href: "../\(record.pagePath)")
        }.sorted { a, b in a.on != b.on ? a.on < b.on : a.name < b.name }
    }

    private func finding(_ days: Percentiles) -> Sentence {
        let n = CountLink(days.n, list)
        if let p50 = days.p50, let p85 = days.p85 {
            return words.sentence("lead.finding", ["p50": words.days(p50), "p85": words.days(p85), "n": n])
        }
        return words.sentence("lead.finding_few", ["n": n, "max": words.days(days.max ?? 0)])
    }
}
