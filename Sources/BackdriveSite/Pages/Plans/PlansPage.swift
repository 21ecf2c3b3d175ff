internal import BackdriveCore
internal import Mustache

/// The register of APs: who does what by when, the overdue ones first.
struct PlansPage {
    static let shape = Shape(
        "aps",
        [
            .object("begin", EmptyState.shape, optional: true),
            .list("counts", of: RegisterCount.shape), .list("groups", of: group),
        ])

    private static let group = Shape(
        "ap-group",
        [
            .text("anchor"), .text("label"), .text("count"), .flag("is_open"), .list("rows", of: PlanRow.view),
            .object("none", EmptyState.shape, optional: true), .object("rest", RegisterRest.shape, optional: true),
        ])

    let site: Site

    private var register: PlanRegister { site.planRegister }

    var page: BoxedPage {
        BoxedPage(
            template: .plans, title: site.words("aps.title"), question: site.words("aps.question"), answer: answer,
            content: content)
    }

    private var content: Value {
        let isEmpty = PlanGroup.allCases.allSatisfy { register[$0].isEmpty }
        return Self.shape([
            "begin": isEmpty ? Value.begin("aps.begin", example: "aps.begin_example", site.words) : .absent,
            "counts": .list(
                PlanGroup.allCases.map {
                    RegisterCount(
                        label: site.words.name(of: $0), count: register[$0].count, of: $0,
                        path: "aps?\($0.isOpen ? "due_state" : "state")=\($0.rawValue)").value
                }),
            "groups": .list(
                isEmpty ? [] : PlanGroup.allCases.filter { $0 == .overdue || !register[$0].isEmpty }.map(group)),
        ])
    }

    private func group(_ group: PlanGroup) -> Value {
        let shown = register.shownFirst(of: group)
        return Self.group([
            "anchor": .text(group.rawValue),
            "label": .text(site.words.name(of: group)),
            "count": .text(String(register[group].count)),
            "is_open": .flag(group.isOpen),
            "rows": .rows(site.pieces.planRows(register[group].prefix(shown))),
            "none": register[group].isEmpty ? Value.good("aps.none_overdue", site.words) : .absent,
            "rest": register[group].isEmpty
                ? .absent
                : RegisterRest(
                    register, group, shown: shown, words: site.words, path: { site.report.path(of: .planList($0)) }
                ).map { $0.value } ?? .absent,
        ])
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days.`
    private var answer: String {
        let open = PlanGroup.allCases.filter(\.isOpen).reduce(0) { $0 + register[$1].count }
        let worst = register[.overdue].first.flatMap { site.report.plans[$0]?.daysOverdue }
        guard open > 0 else { return site.words("overview.answer.no_aps") + site.words("aps.stop") }
        guard let worst else {
            return site.words("overview.answer.on_time", ["n": .number(open)]) + site.words("aps.stop")
        }
        return site.words(
            "overview.answer.overdue",
            [
                "n": .number(register[.overdue].count), "of": .number(open),
                "days": .text(site.words.days(worst)),
            ]) + site.words("aps.stop")
    }
}
