internal import BackdriveCore
internal import Mustache

/// An open AP by its age, against the days within which most APs were done (METRICS.md 1.13).
struct AgingRow: SitePart {
    let site: Site
    let index: Table<ActionPlan>.Index
    let state: PlanState
    /// The age that takes the whole width, in days.
    let oldest: Int

    private var plan: ActionPlan { report.catalog.plans[index] }
    private var age: Int { state.ageDays ?? 0 }

    /// The open APs, the oldest first, ties by id.
    static func all(of site: Site) -> [AgingRow] {
        let report = site.report
        let open = report.openPlans.all.compactMap { index in report.plans[index].map { (index: index, state: $0) } }
            .sorted { a, b in
                let (left, right) = (a.state.ageDays ?? 0, b.state.ageDays ?? 0)
                return left != right ? left > right : a.index < b.index
            }
        let oldest = max(open.first?.state.ageDays ?? 1, report.agingLimitDays ?? 1)
        return open.map { AgingRow(site: site, index: $0.index, state: $0.state, oldest: oldest) }
    }

    static let view = View<AgingRow>(
        "aging-row",
        .text("title") { $0.plan.title.value },
        .text("href") { $0.plan.pagePath },
        .object("owner", PersonName.view) { $0.site.person($0.plan.owner.value) },
        .flag("is_overdue") { $0.state.dueState == .overdue },
        .text("due") { $0.words.due(on: $0.state.dueOn, asOf: $0.report.asOf) },
        .text("days") { $0.age },
        .flag("is_aging") { $0.state.isAging == true },
        .markup("gauge") { $0.gauge })

    /// A bar of days with a line at the limit.
    private var gauge: [UInt8] {
        let width = 150.0
        func length(_ days: Int) -> Double { width * Double(days) / Double(max(1, oldest)) }
        return Markup.svg([
            "class": .init(state.isAging == true ? "gauge is-late" : "gauge"), "width": .init(width), "height": 18,
            "aria-hidden": "true",
        ]) { svg in
            svg.line("grid", x: (0, width), y: (9, 9))
            svg.rectangle("solid", x: 0, y: 5, width: length(age), height: 8)
            if let limit = report.agingLimitDays {
                svg.line("level", x: (length(limit), length(limit)), y: (0, 18))
            }
        }
    }
}
