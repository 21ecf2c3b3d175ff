internal import BackdriveCore
internal import Mustache

/// Which APs do we discuss this week? In the order of the meeting, each AP once.
struct WeeklyPage: Page {
    static let template = "weekly"
    static let view = View<WeeklyPage>(
        "weekly",
        [
            .optional("nothing", EmptyState.view) {
                $0.agenda.open == 0 && $0.agenda.andon.isEmpty ? .good("weekly.nothing", $0.words) : nil
            },
            .list("lists", RecordList.view) { $0.lists.filter(\.isShown) },
            .optional("coverage", Figure.view) { $0.coverage },
            .optional("no_weeks", EmptyState.view) {
                $0.coverage == nil ? .unmeasured("weekly.no_weeks", $0.words) : nil
            },
        ])

    let site: Site
    private let agenda: WeeklyAgenda
    private let coverage: Figure?

    init(site: Site) {
        self.site = site
        agenda = WeeklyAgenda(site.report)
        coverage = WeeklyCoverageChart(site: site).figure
    }

    var head: PageHead {
        PageHead(
            title: words("weekly.title"), question: words("weekly.question"), answer: answer, calendar: "feeds/aps.ics")
    }

    private var lists: [RecordList] { [andon] + WeeklyAgenda.Part.allCases.map(list) + [done] }

    private var andon: RecordList {
        list("andon", "weekly.andon", sorted: "sorted.id", rows: agenda.andon.compactMap { site.row(problem: $0) })
    }

    private func list(of part: WeeklyAgenda.Part) -> RecordList {
        RecordList(
            id: part.rawValue,
            title: words("weekly.part.\(part.rawValue)", ["n": report.catalog.settings.uncheckedWeeks]),
            sorted: words("sorted.due"), rows: agenda[part].compactMap(row)
        ).meaning(part.definition)
    }

    private func row(_ plan: Table<ActionPlan>.Index) -> ListRow? {
        site.row(plan: plan, when: report.plans[plan]?.dueOn.description, notes: site.progress(of: plan))
    }

    private var done: RecordList {
        RecordList(
            id: "done", title: words("weekly.done", ["n": WeeklyAgenda.daysBetween]),
            sorted: words("sorted.latest"),
            rows: agenda.done.compactMap { site.row(plan: $0, when: report.plans[$0]?.doneOn?.description) })
    }

    private var answer: String {
        guard agenda.open > 0 else { return words("people.answer.none") }
        return words(
            "weekly.answer",
            [
                "aps": words.openPlans(agenda.open), "overdue": agenda[.overdue].count, "risk": agenda[.atRisk].count,
                "unchecked": agenda[.unchecked].count,
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

extension Site {
    /// What the last check said, how long ago, and how often the due date moved away.
    ///
    /// - Parameter key: the words for the slips.
    func progress(of index: Table<ActionPlan>.Index, slipsAs key: String = "ap.slips") -> [String] {
        guard let state = report.plans[index] else { return [] }
        let check = report.lastCheck(of: index)
        let checked = check.map { check in
            words("weekly.checked", ["outcome": words.name(of: check.outcome.value), "day": check.on.value])
        }
        return [checked ?? words("weekly.never_checked"), check?.note, slips(state.slips, as: key)].compactMap(\.self)
    }
}
