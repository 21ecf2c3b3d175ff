package import BackdriveCore
internal import Mustache

/// A whole site, ready to be made into files: a pure function of its parts, a file at a time, in any order.
///
/// ```swift
/// let site = Site(report: report, words: words, templates: templates, edition: edition)
/// for file in site.files(site.listingPages.flatMap(site.fullLists)) { write(file) }
/// ```
///
/// A class, so that each page, and each part of one, holds one reference; it never changes.
package final class Site: Sendable {
    package let report: Report
    package let words: Words
    package let edition: Edition
    let templates: SiteTemplates
    let assets: Assets
    let navigation: Navigation
    let marks: Column<InformationSource, Mark>
    let people: Column<Person, PersonName>
    let mentions: Mentions
    /// What happened in which cycle, record by record.
    let events: CycleEvents
    /// What came into the cells of the matrix in the present cycle, and what left them.
    let matrixMoves: MatrixMoves
    let meetingNeighbours: MeetingNeighbours
    /// By day, ties by id.
    let weeklyMeetings: [Table<Meeting>.Index]
    let problemRegister: ProblemRegister
    let planRegister: PlanRegister
    let verdicts: VerdictLists
    let verdictRegister: VerdictRegister
    package let history: EventHistory
    /// The manual; empty where the footer leads to none.
    let help: [HelpChapter]
    /// What a rule demands, in the language of the pages where that is known.
    let ruleTitle: @Sendable (Explanation) -> String

    /// - Parameter search: the index that the site's script loads.
    package init(
        report: Report, words: Words, templates: SiteTemplates, edition: Edition, search: OutputFile? = nil,
        help: [HelpChapter] = [], ruleTitle: @escaping @Sendable (Explanation) -> String = \.title
    ) {
        self.help = help
        self.ruleTitle = ruleTitle
        self.report = report
        self.words = words
        self.edition = edition
        self.templates = templates
        assets = Assets(templates.assets + [search].compactMap(\.self), accent: report.catalog.settings.brand?.accent)
        navigation = Navigation(report: report, words: words, edition: edition, templates: templates)
        marks = report.sourceMarks
        people = PersonName.all(in: report.catalog)
        mentions = Mentions(in: report.catalog)
        events = CycleEvents(report)
        matrixMoves = MatrixMoves(report)
        meetingNeighbours = MeetingNeighbours(report)
        weeklyMeetings = report.meetingsByDay.filter { report.catalog.meetings[$0].kind.value == .weekly }
        problemRegister = ProblemRegister(report)
        planRegister = PlanRegister(report)
        verdicts = report.verdicts
        verdictRegister = VerdictRegister(report, verdicts)
        history = EventHistory(of: report)
    }

    /// Every page, in the order of the navigation, records by id.
    ///
    /// - Parameter fullLists: those of all of `listingPages`, in their order.
    package func pages(_ fullLists: [PageAddress]) -> [PageAddress] {
        [.overview, .matrix, .weekly, .agenda] + problemPages + planPages + ownershipPages + meetingPages + cyclePages
            + changePages + fullLists + [.quality, .definitions] + help.map { .help($0.name) } + [.notFound]
    }

    private var changePages: [PageAddress] {
        [.changes] + ChangeList.all(of: history).map { .changeList($0) }
    }

    /// The pages whose lists may be too long for them.
    package var listingPages: [PageAddress] {
        let records = [RecordKind.specialProject, .person, .source, .meeting].flatMap(report.catalog.addresses)
        return [.matrix, .weekly, .agenda, .people, .sources, .meetings, .effectiveness, .cycles]
            + records.map { .record($0) } + report.cycles.indices.map { .cycle($0) }
    }

    /// The pages of the lists that are too long for the page that they belong to.
    package func fullLists(of address: PageAddress) -> [PageAddress] {
        let lists = (page(at: address) as? any ListingPage)?.fullLists ?? []
        return lists.flatMap(\.parts).map { .fullList($0) }
    }

    private var ownershipPages: [PageAddress] {
        let catalog = report.catalog
        return [.specialProjects] + pages(of: catalog.specialProjects)
            + [.people] + pages(of: catalog.people)
            + [.sources] + pages(of: catalog.sources)
    }

    private var meetingPages: [PageAddress] { [.meetings] + pages(of: report.catalog.meetings) }

    private var cyclePages: [PageAddress] {
        [.flow, .effectiveness] + verdictRegister.lists.map { .verdictList($0) } + [.cycles]
            + report.cycles.indices.map { .cycle($0) }
            + report.plannedCycles.map { .plannedCycle($0) }
            + aliases(in: report.catalog.cycleFiles) { index in
                report.page(of: .cycle(report.catalog.cycleFiles[index].id)) ?? .plannedCycle(index)
            }
    }

    /// The pages of a table's records, and those of their former ids.
    private func pages<Row: Record>(of table: Table<Row>) -> [PageAddress] {
        func page(_ index: Table<Row>.Index) -> PageAddress { .record(table[index].address(at: index)) }
        return table.indices.map(page) + aliases(in: table, page)
    }

    private var problemPages: [PageAddress] {
        [.problems] + problemRegister.lists.map { .problemList($0) }
            + pages(of: report.catalog.problems)
    }

    private var planPages: [PageAddress] {
        [.plans] + planRegister.lists.map { .planList($0) } + pages(of: report.catalog.plans)
    }

    /// The pages of the former ids of a table's records: an alias that another record took again leads nowhere.
    func aliases<Row: Record>(in table: Table<Row>, _ page: (Table<Row>.Index) -> PageAddress) -> [PageAddress] {
        table.indices.flatMap { index in table.formerIDs(of: index).map { .alias($0, of: page(index)) } }
    }

    /// Every file that people read but the attachments.
    ///
    /// - Parameter fullLists: as in `pages`.
    package func files(_ fullLists: [PageAddress]) -> [OutputFile] {
        pages(fullLists).map { file(for: $0) } + assets.files
    }

    package func file(for address: PageAddress) -> OutputFile {
        let path = report.path(of: address)
        return OutputFile(
            path: path,
            contents: .made { [self] in
                let page = page(at: address)
                return render(page, at: address, path)
            })
    }

    private func render<Content: Page>(_ page: Content, at address: PageAddress, _ path: String) -> [UInt8] {
        templates.render(
            Content.template, Layout(site: self, head: page.head, address: address, path: path, content: page))
    }

    private func page(at address: PageAddress) -> any Page {
        switch address {
        case .record(let record): page(of: record)
        case .overview: OverviewPage(site: self)
        case .matrix: MatrixPage(site: self)
        case .weekly: WeeklyPage(site: self)
        case .agenda: AgendaPage(site: self)
        case .problems: ProblemsPage(site: self)
        case .problemList(let list): ProblemListPage(site: self, list: list)
        case .plans: PlansPage(site: self)
        case .planList(let list): PlanListPage(site: self, list: list)
        case .specialProjects: SpecialProjectsPage(site: self)
        case .people: PeoplePage(site: self)
        case .sources: SourcesPage(site: self)
        case .meetings: MeetingsPage(site: self)
        case .cycles: CyclesPage(site: self)
        case .cycle(let place): CyclePage(site: self, place: place)
        case .plannedCycle(let index): PlannedCyclePage(site: self, index: index)
        case .flow: FlowPage(site: self)
        case .effectiveness: EffectivenessPage(site: self)
        case .verdictList(let list): VerdictListPage(site: self, list: list)
        case .changes: ChangesPage(site: self)
        case .changeList(let list): ChangeListPage(site: self, list: list)
        case .fullList(let list): FullListPage(site: self, list: list)
        case .quality: QualityPage(site: self)
        case .definitions: DefinitionsPage(site: self)
        case .help(let name): page(ofHelp: name)
        case .alias(let id, let page): MovedPage(site: self, id: id, target: page)
        case .notFound: NotFoundPage(site: self)
        }
    }

    private func page(ofHelp name: String) -> any Page {
        guard let chapter = help.first(where: { $0.name == name }) else { return NotFoundPage(site: self) }
        return HelpPage(site: self, chapter: chapter)
    }

    private func page(of record: RecordAddress) -> any Page {
        switch record {
        case .problem(let index): ProblemPage(site: self, index: index)
        case .plan(let index): PlanPage(site: self, index: index)
        case .specialProject(let index): SpecialProjectPage(site: self, index: index)
        case .person(let index): PersonPage(site: self, index: index)
        case .source(let index): SourcePage(site: self, index: index)
        case .meeting(let index): MeetingPage(site: self, index: index)
        case .cycle, .leftOut: NotFoundPage(site: self)
        }
    }

    /// A record's body with its gaps filled for the record's own page; nil when it is empty.
    func body(of record: some Record) -> [UInt8]? {
        BodyPage(report: report, words: words, root: "../").markup(of: record)
    }
}
