internal import BackdriveCore
internal import Mustache

/// The register of APs: who does what by when, the overdue ones first.
struct PlansPage: Page {
    static let view = View<PlansPage>(
        "aps",
        .empty("begin", .begin, "aps.begin", command: "aps.begin_example") { $0.isEmpty },
        .optional("filter", FilterBar.view) { $0.isEmpty ? nil : FilterBar(plansOf: $0.site) },
        .list("counts", RegisterCount.view) { page in PlanGroup.allCases.map { page.count($0) } },
        .list("groups", RegisterSection.view("ap-group", of: PlanRow.view)) { $0.groups })

    let site: Site

    private var register: PlanRegister { site.planRegister }
    private var isEmpty: Bool { PlanGroup.allCases.allSatisfy { register[$0].isEmpty } }

    var head: PageHead { pageHead("aps", answer: answer, calendar: FeedPath.plans) }

    private func count(_ group: PlanGroup) -> RegisterCount {
        RegisterCount(
            label: words.name(of: group), count: register[group].count, group: group.rawValue,
            path: "aps?\(group.isOpen ? "due_state" : "state")=\(group.rawValue)")
    }

    /// That nothing is overdue is said; other groups without APs are left out.
    private var groups: [RegisterSection<PlanRow>] {
        isEmpty ? [] : PlanGroup.allCases.filter { $0 == .overdue || !register[$0].isEmpty }.map(group)
    }

    private func group(_ group: PlanGroup) -> RegisterSection<PlanRow> {
        let shown = register.shownFirst(of: group)
        let isEmpty = register[group].isEmpty
        return RegisterSection(
            anchor: group.rawValue, label: words.name(of: group), count: register[group].count,
            isOpen: group.isOpen, rows: site.planRows(register[group].prefix(shown)),
            none: isEmpty ? .init(.good, "aps.none_overdue", words) : nil,
            rest: isEmpty
                ? nil
                : RegisterRest(register, group, shown: shown, words: words) { report.path(of: .planList($0)) })
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days.`
    private var answer: Sentence { [site.howLate, Sentence(words("aps.stop"))].joined(separator: "") }
}
