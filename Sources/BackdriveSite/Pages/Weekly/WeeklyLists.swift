internal import BackdriveCore

/// The lists that numbers of the weekly meeting's page lead to and that are no section of its board.
struct WeeklyLists: ListHome {
    enum Name: String, CaseIterable {
        /// Open APs at risk or blocked, those that are overdue too.
        case worrying
        /// Open APs that nobody checked for long, those that are overdue or at risk too.
        case unchecked = "all-unchecked"
        /// Of the last complete week.
        case checked, eligible
    }

    let site: Site

    var address: PageAddress { .weekly }
    var homeTitle: String { words("weekly.title") }

    var all: [FullList] { Name.allCases.map(list).filter { $0.rows.count > 0 } }

    func count(of name: Name) -> CountLink { CountLink(plans(of: name).count, path(ofList: name.rawValue)) }

    private func list(_ name: Name) -> FullList {
        fullList(
            name.rawValue, title: title(of: name), sorted: words("sorted.due"),
            rows: ListRows(plans(of: name)) { site.row(plan: $0, when: report.plans[$0]?.dueOn.description) })
    }

    private func plans(of name: Name) -> [Table<ActionPlan>.Index] {
        switch name {
        case .worrying: report.openPlans.all.filter(report.isWorrying)
        case .unchecked: report.openPlans.all.filter(report.isUnchecked)
        case .checked: report.weeks.last.map { byDue(report.plans(of: $0).checked) } ?? []
        case .eligible: report.weeks.last.map { byDue(report.plans(of: $0).eligible) } ?? []
        }
    }

    private func byDue(_ plans: [Table<ActionPlan>.Index]) -> [Table<ActionPlan>.Index] {
        plans.sorted { (report.plans[$0]?.dueOn ?? report.asOf, $0) < (report.plans[$1]?.dueOn ?? report.asOf, $1) }
    }

    private func title(of name: Name) -> String {
        let week = report.weeks.last?.startsOn.description ?? ""
        return switch name {
        case .worrying: words("weekly.part.at-risk")
        case .unchecked: words("weekly.part.unchecked", ["n": report.catalog.settings.uncheckedWeeks])
        case .checked: words("weekly.list.checked", ["week": week])
        case .eligible: words("weekly.list.eligible", ["week": week])
        }
    }
}
