internal import BackdriveCore
internal import Mustache

/// What must be decided today? The agenda of the running cycle, with room to write when printed.
struct AgendaPage: Page {
    static let template = "agenda"
    static let view = View<AgendaPage>(
        "agenda",
        [
            .optional("nothing", EmptyState.view) { $0.agenda.count == 0 ? .good("agenda.nothing", $0.words) : nil },
            .list("lists", RecordList.view) { $0.lists.filter(\.isShown) },
        ])

    let site: Site
    private let agenda: CycleAgenda

    init(site: Site) {
        self.site = site
        agenda = CycleAgenda(site.report)
    }

    var head: PageHead { PageHead(title: words("agenda.title"), question: words("agenda.question"), answer: answer) }

    private var lists: [RecordList] {
        [
            list(
                "carried-over", "agenda.carried_over", sorted: "sorted.oldest",
                rows: agenda.carriedOver.compactMap { site.row(waiting: $0) }, limit: 500
            ).meaning(CarryOver.definition),
            reported,
            list(
                "reopened", "agenda.reopened", sorted: "sorted.id",
                rows: agenda.reopened.compactMap { site.row(waiting: $0) }, limit: 500
            ).meaning(Inflow.reopenedDefinition),
            list(
                "verdicts", "agenda.verdicts", sorted: "sorted.id",
                rows: agenda.verdicts.compactMap { site.row(effect: $0) }, limit: 500
            ).meaning(Effectiveness.definition),
            list(
                "deferred", "agenda.deferred", sorted: "sorted.id",
                rows: agenda.deferred.compactMap { problem in
                    site.row(problem: problem, when: report.revisitOn(problem)?.description)
                }, limit: 500),
        ]
    }

    private var reported: RecordList {
        let bySource = Dictionary(grouping: agenda.reported) { report.catalog.sourceOfProblem[$0] }
        let sources: [Table<InformationSource>.Index?] = Array(report.catalog.sources.indices) + [nil]
        return list(
            "reported", "agenda.reported", sorted: "agenda.by_source",
            groups: sources.map { source in
                RecordList.Group(
                    label: source.map { report.catalog.sources[$0].title.value } ?? words("list.unknown_source"),
                    rows: (bySource[source] ?? []).compactMap { problem in
                        site.row(
                            problem: problem, when: report.catalog.problems[problem].reportedOn.value.description,
                            showsSource: false)
                    })
            }, limit: 500)
    }

    private var answer: String {
        guard agenda.count > 0 else { return words("agenda.answer.none") }
        return words(
            "agenda.answer.some",
            [
                "n": agenda.count, "carried": agenda.carriedOver.count, "reported": agenda.reported.count,
                "reopened": agenda.reopened.count, "verdicts": agenda.verdicts.count, "deferred": agenda.deferred.count,
            ])
    }
}
