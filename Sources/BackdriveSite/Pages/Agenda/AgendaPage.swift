internal import BackdriveCore
internal import Mustache

/// What must be decided today? The running cycle's problems by what is asked of each, with room to write when printed.
struct AgendaPage: ListingPage {
    static let template = "agenda"
    static let view = View<AgendaPage>(
        "agenda",
        [
            .empty("nothing", .good, "agenda.nothing") { $0.agenda.count == 0 },
            .text("when") { page in
                page.announced?.meetingOn.map { page.words.weekdayAndDay($0.value, isFull: true) }
            },
            .optional("host", PersonName.view) { page in
                page.announced?.host.map { page.site.person($0.value) }
            },
            .flag("is_announced") { $0.announced != nil },
            .markup("said") { $0.said },
            .list("sections", AgendaSection.view) { $0.sections },
        ])

    let site: Site
    private let agenda: CycleAgenda
    private let sections: [AgendaSection]

    init(site: Site) {
        let agenda = CycleAgenda(site.report)
        self.site = site
        self.agenda = agenda
        sections =
            agenda.count == 0
            ? []
            : CycleAgenda.Ask.allCases.map { ask in
                AgendaSection(site: site, ask: ask, problems: agenda[ask])
            }
    }

    var head: PageHead { PageHead(title: words("agenda.title"), question: words("agenda.question"), answer: answer) }

    var address: PageAddress { .agenda }
    var fullLists: [FullList] { sections.compactMap(\.whole) }

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
            words("agenda.answer.\($0.rawValue)", ["n": agenda[$0].count])
        }
        return words.sentence(
            "agenda.answer.some",
            ["n": agenda.count, "asks": asks.joined(separator: words("layout.enumeration")), "carried": carried])
    }

    private var carried: String {
        func wait(_ problem: Table<Problem>.Index) -> String { words.days(report.asOf - report.waitingSince(problem)) }
        if let oldest = agenda.carriedOver.first {
            return words("agenda.answer.carried", ["n": agenda.carriedOver.count, "days": wait(oldest)])
        }
        return report.undecided.first.map { words("agenda.answer.new", ["days": wait($0)]) }
            ?? words("agenda.answer.none_carried")
    }
}
