internal import BackdriveCore
internal import Mustache

/// What must be decided today? The running cycle's problems by what is asked of each, with room to write when printed.
struct AgendaPage: ListingPage {
    static let view = View<AgendaPage>(
        "agenda",
        .empty("nothing", .good, "agenda.nothing") { $0.agenda.count == 0 },
        .text("when") { page in page.announced?.meetingOn.map { page.words.weekdayAndDay($0.value, isFull: true) } },
        .optional("host", PersonName.view) { page in page.announced?.host.map { page.site.person($0.value) } },
        .flag("is_announced") { $0.announced != nil },
        .markup("said") { $0.said },
        .flag("has_sources") { !$0.sources.isEmpty },
        .list("sources", SourceChoice.view) { $0.sources },
        .text("filtered_count") { $0.agenda.count },
        .list("sections", AgendaSection.view) { $0.sections })

    let site: Site
    private let agenda: CycleAgenda
    private let sources: [SourceChoice]
    private let sections: [AgendaSection]

    init(site: Site) {
        let agenda = CycleAgenda(site.report)
        let sources = SourceChoice.all(of: CycleAgenda.Ask.allCases.flatMap { agenda[$0] }, in: site)
        self.site = site
        self.agenda = agenda
        self.sources = sources
        sections =
            agenda.count == 0
            ? []
            : CycleAgenda.Ask.allCases.map { ask in
                AgendaSection(site: site, ask: ask, problems: agenda[ask], marks: sources.map(\.mark))
            }
    }

    var head: PageHead { pageHead("agenda", answer: answer) }

    var address: PageAddress { .agenda }
    var fullLists: [FullList] { sections.compactMap(\.whole) + [carriedOver].filter { $0.rows.count > 0 } }

    /// The file of the cycle that announces the next meeting, else the running cycle's.
    private var announced: CycleFile? {
        if let next = report.nextCycleMeeting { return next.file }
        return report.cycles.last.flatMap { report.catalog.cycleFiles.index(of: $0.cycle.id) }
            .map { report.catalog.cycleFiles[$0] }
    }

    /// What the file says, as the host wrote it.
    private var said: [UInt8]? {
        announced.flatMap { BodyPage(report: report, words: words, root: "").markup(of: $0) }
    }

    /// `12 items: 4 to filter, 5 to analyse; nothing is carried over, …`, without zero parts.
    private var answer: Sentence {
        guard agenda.count > 0 else { return Sentence(words("agenda.answer.none")) }
        let asks = CycleAgenda.Ask.allCases.filter { !agenda[$0].isEmpty }.map {
            words.sentence(
                "agenda.answer.\($0.rawValue)",
                ["n": CountLink(agenda[$0].count, "\(report.path(of: address))#\($0.rawValue)")])
        }
        return words.sentence(
            "agenda.answer.some",
            ["n": agenda.count, "asks": asks.joined(separator: words("layout.enumeration")), "carried": carried])
    }

    private static let carriedOver = "carried-over"

    private var carriedOver: FullList {
        fullList(
            Self.carriedOver, title: words("agenda.carried_over"), sorted: words("sorted.oldest"),
            rows: ListRows(agenda.carriedOver) { site.row(waiting: $0) })
    }

    private var carried: Sentence {
        func wait(_ problem: Table<Problem>.Index) -> String { words.days(report.asOf - report.waitingSince(problem)) }
        if let oldest = agenda.carriedOver.first {
            return words.sentence(
                "agenda.answer.carried",
                [
                    "n": CountLink(agenda.carriedOver.count, path(ofList: Self.carriedOver)), "days": wait(oldest),
                ])
        }
        return report.undecided.first.map { words.sentence("agenda.answer.new", ["days": wait($0)]) }
            ?? Sentence(words("agenda.answer.none_carried"))
    }
}
