internal import BackdriveCore
internal import Mustache

/// Which APs do we discuss this week? In the order of the meeting, each AP once.
struct WeeklyPage {
    static let shape = Shape(
        "weekly",
        [
            .object("nothing", EmptyState.shape, optional: true), .list("lists", of: RecordList.shape),
            .list("figures", of: Figure.shape), .object("no_weeks", EmptyState.shape, optional: true),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        let agenda = WeeklyAgenda(report)
        return BoxedPage(
            template: .weekly, title: words("weekly.title"), question: words("weekly.question"),
            answer: answer(agenda), content: content(agenda))
    }

    private func content(_ agenda: WeeklyAgenda) -> Value {
        let coverage = WeeklyCoverageChart(report: report, words: words).figure
        return Self.shape([
            "nothing": agenda.open.isEmpty && agenda.andon.isEmpty ? Value.good("weekly.nothing", words) : .absent,
            "lists": .lists([andon(agenda)] + WeeklyAgenda.Part.allCases.map { list(of: $0, agenda) } + [done(agenda)]),
            "figures": .list([coverage].compactMap { $0?.value }),
            "no_weeks": coverage == nil ? Value.unmeasured("weekly.no_weeks", words) : .absent,
        ])
    }

    private func andon(_ agenda: WeeklyAgenda) -> RecordList {
        RecordList(
            id: "andon", title: words("weekly.andon"), sorted: words("sorted.id"),
            rows: agenda.andon.compactMap { site.pieces.row(problem: $0) })
    }

    private func list(of part: WeeklyAgenda.Part, _ agenda: WeeklyAgenda) -> RecordList {
        RecordList(
            id: part.rawValue,
            title: words("weekly.part.\(part.rawValue)", ["n": .number(report.catalog.settings.uncheckedWeeks)]),
            sorted: words("sorted.due"), rows: (agenda.open[part] ?? []).compactMap(row)
        ).meaning(part.definition)
    }

    private func row(_ plan: Table<ActionPlan>.Index) -> ListRow? {
        site.pieces.row(
            plan: plan, when: report.plans[plan]?.dueOn.description,
            notes: [site.pieces.ownerName(of: plan)] + site.pieces.progress(of: plan))
    }

    private func done(_ agenda: WeeklyAgenda) -> RecordList {
        RecordList(
            id: "done", title: words("weekly.done", ["n": .number(WeeklyAgenda.daysBetween)]),
            sorted: words("sorted.latest"),
            rows: agenda.done.compactMap { plan in
                site.pieces.row(
                    plan: plan, when: report.plans[plan]?.doneOn?.description, notes: [site.pieces.ownerName(of: plan)])
            })
    }

    private func answer(_ agenda: WeeklyAgenda) -> String {
        let open = report.openPlans.count
        guard open > 0 else { return words("people.answer.none") }
        return words(
            "weekly.answer",
            [
                "aps": .text(words.openPlans(open)), "overdue": .number(agenda.open[.overdue]?.count ?? 0),
                "risk": .number(agenda.open[.atRisk]?.count ?? 0),
                "unchecked": .number(agenda.open[.unchecked]?.count ?? 0),
            ])
    }
}

extension WeeklyAgenda.Part {
    /// What puts an AP into the part; nil where the last check or nothing at all does.
    fileprivate var definition: Definition? {
        switch self {
        case .overdue, .soon: DueState.definition
        case .unchecked: WeeklyCheck.uncheckedDefinition
        case .atRisk, .other: nil
        }
    }
}

extension Pieces {
    /// What the last check said, how long ago, and how often the due date moved away.
    func progress(of index: Table<ActionPlan>.Index) -> [String] {
        guard let state = report.plans[index] else { return [] }
        let check = report.catalog.plans[index].checks.latest(onOrBefore: report.asOf)
        let checked = check.map { check in
            words(
                "weekly.checked",
                ["outcome": .text(words.name(of: check.outcome.value)), "day": .text(check.on.value.description)])
        }
        return [checked ?? words("weekly.never_checked"), check?.note, slips(state.slips)].compactMap(\.self)
    }
}
