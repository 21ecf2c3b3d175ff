internal import BackdriveCore
internal import Mustache

/// Which APs do we discuss this week? The board of the weekly meeting, in its order, each AP once.
struct WeeklyPage: ListingPage {
    static let view = View<WeeklyPage>(
        "weekly",
        .empty("nothing", .good, "weekly.nothing") { $0.agenda.open == 0 && $0.agenda.andon.isEmpty },
        .list("lists", RecordList.view) { [$0.andon].filter(\.isShown) },
        .list("sections", BoardSection.view) { $0.sections },
        .flag("has_board") { !$0.sections.isEmpty },
        .text("weeks") { $0.words("weekly.weeks", ["n": BoardRow.weeks]) },
        .optional("coverage", Figure.view) { $0.coverage },
        .empty("no_weeks", .unmeasured, "weekly.no_weeks") { $0.coverage == nil })

    let site: Site
    private let agenda: WeeklyAgenda
    private let coverage: Figure?
    private let sections: [BoardSection]

    init(site: Site) {
        self.site = site
        let (agenda, words) = (WeeklyAgenda(site.report), site.words)
        let lists = WeeklyLists(site: site)
        self.agenda = agenda
        coverage = WeeklyCoverageChart(site: site).figure
        sections =
            (WeeklyAgenda.Part.allCases.map { part in
                BoardSection(
                    id: part.rawValue,
                    title: Term(
                        words("weekly.part.\(part.rawValue)", ["n": site.report.catalog.settings.uncheckedWeeks]),
                        part.definition), site: site, plans: agenda[part],
                    above: part.list.map { lists.count(of: $0).count - agenda[part].count } ?? 0)
            } + [
                BoardSection(
                    id: "done", title: Term(words("weekly.done", ["n": WeeklyAgenda.daysBetween])), site: site,
                    plans: agenda.done)
            ]).filter { $0.count > 0 }
    }

    var head: PageHead { pageHead("weekly", answer: answer, calendar: FeedPath.plans) }

    var address: PageAddress { .weekly }
    var fullLists: [FullList] { andon.fullLists + sections.compactMap(\.whole) + lists.all }

    private var lists: WeeklyLists { WeeklyLists(site: site) }

    private var andon: RecordList {
        list("andon", "weekly.andon", sorted: "sorted.id", rows: ListRows(agenda.andon) { site.row(problem: $0) })
    }

    /// `10 open · 2 overdue · 3 at risk or blocked · 2 unchecked ≥ 2 weeks · checked last week 7 of 9`, each number that
    /// of what it says, without zero parts.
    private var answer: Sentence {
        guard agenda.open > 0 else { return Sentence(words("people.answer.none")) }
        func part(_ key: String, _ count: CountLink) -> Sentence? {
            count.count == 0
                ? nil
                : words.sentence(
                    "weekly.answer.\(key)", ["n": count, "weeks": report.catalog.settings.uncheckedWeeks],
                    style: "red")
        }
        let week = report.weeks.last.flatMap { $0.eligible > 0 ? $0 : nil }.map { _ in
            words.sentence("weekly.answer.week", ["n": lists.count(of: .checked), "of": lists.count(of: .eligible)])
        }
        return [
            part(
                "overdue",
                CountLink(agenda[.overdue].count, "\(report.path(of: address))#\(WeeklyAgenda.Part.overdue.rawValue)")),
            part("risk", lists.count(of: .worrying)),
            part("unchecked", lists.count(of: .unchecked)), week,
        ].compactMap(\.self).reduce(words.sentence("weekly.answer.open", ["n": site.openPlans])) {
            words.sentence("weekly.answer.join", ["first": $0, "second": $1])
        }
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

    /// All that the part is about, of which those with a graver reason stand in a part above.
    fileprivate var list: WeeklyLists.Name? {
        switch self {
        case .atRisk: .worrying
        case .unchecked: .unchecked
        case .overdue, .soon, .other: nil
        }
    }
}

extension Site {
    /// That its file says it is blocked, where the last check does not, what that check said, how long ago, and how often the
    /// due date moved away.
    ///
    /// - Parameter key: the words for the slips.
    func progress(of index: Table<ActionPlan>.Index, slipsAs key: String = "ap.slips") -> [String] {
        guard let state = report.plans[index] else { return [] }
        let check = report.lastCheck(of: index)
        let checked = check.map { check in
            words("weekly.checked", ["outcome": words.name(of: check.outcome.value), "day": check.on.value])
        }
        let isBlocked = report.obstacle(to: index) == .blocked && check?.outcome.value != .blocked
        return [
            isBlocked ? words("progress.blocked") : nil, checked ?? words("weekly.never_checked"), check?.note,
            slips(state.slips, as: key),
        ].compactMap(\.self)
    }
}
