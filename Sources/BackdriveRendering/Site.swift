package import BackdriveCore
internal import Mustache

/// A whole site, ready to be made into files: a pure function of its parts, a page at a time, in any order.
///
/// ```swift
/// let site = Site(report: report, previous: lastCycles, words: words, templates: templates, edition: edition)
/// let files = concurrently(site.pages) { site.file(for: $0) } + site.assets
/// ```
package struct Site: Sendable {
    package let report: Report
    /// The numbers at the end of the last complete cycle, for "against the last cycle"; nil before there is one.
    package let previous: Report?
    package let words: Words
    package let edition: Edition
    let templates: SiteTemplates
    let layout: Layout
    let pieces: Pieces
    let problemRegister: ProblemRegister
    let planRegister: PlanRegister
    let duplicates: Duplicates

    package init(report: Report, previous: Report?, words: Words, templates: SiteTemplates, edition: Edition) {
        self.report = report
        self.previous = previous
        self.words = words
        self.edition = edition
        self.templates = templates
        layout = Layout(report: report, words: words, edition: edition)
        pieces = Pieces(report: report, words: words)
        problemRegister = ProblemRegister(report)
        planRegister = PlanRegister(report)
        duplicates = Duplicates(report)
    }

    /// Every page, in the order of the navigation, records by id.
    package var pages: [PageAddress] {
        [.overview, .matrix] + problemPages + planPages + [.notFound]
    }

    private var problemPages: [PageAddress] {
        let problems = report.catalog.problems
        return [.problems] + problemRegister.lists.map { .problemList($0) } + problems.indices.map { .problem($0) }
            + aliases(in: problems) { .problem($0) }
    }

    private var planPages: [PageAddress] {
        let plans = report.catalog.plans
        return [.plans] + planRegister.lists.map { .planList($0) } + plans.indices.map { .plan($0) }
            + aliases(in: plans) { .plan($0) }
    }

    /// The pages of the former ids of a table's records: an alias that another record took again leads nowhere.
    func aliases<Row: Record>(in table: Table<Row>, _ page: (Table<Row>.Index) -> PageAddress) -> [PageAddress] {
        table.indices.flatMap { index in
            table[index].origin.aliases.map(\.value)
                .filter { Row.kind.accepts(id: $0) && table.index(of: $0) == index && $0 != table[index].id }
                .map { .alias($0, of: page(index)) }
        }
    }

    /// Every file that is no page: the templates' `assets` in the site's own colour, and the numbers as JSON.
    package var assets: [OutputFile] {
        StyleSheet.branded(templates.assets, accent: report.catalog.settings.brand?.accent)
            + [OutputFile(path: MetricsFile.path, contents: .bytes(MetricsFile.bytes(of: report)))]
    }

    package func file(for address: PageAddress) -> OutputFile {
        let page = page(at: address)
        let path = report.path(of: address)
        let bytes = templates.render(page.template, layout.view(of: page, at: address, path: path))
        return OutputFile(path: path, contents: .bytes(bytes))
    }

    private func page(at address: PageAddress) -> Page {
        switch address {
        case .overview: OverviewPage(site: self).page
        case .matrix: MatrixPage(site: self).page
        case .notFound: NotFoundPage(site: self).page
        case .problems: ProblemsPage(site: self).page
        case .problemList(let list): ProblemListPage(site: self, list: list).page
        case .problem(let index): ProblemPage(site: self, index: index).page
        case .plans: PlansPage(site: self).page
        case .planList(let list): PlanListPage(site: self, list: list).page
        case .plan(let index): PlanPage(site: self, index: index).page
        case .alias(let id, let page): MovedPage(site: self, id: id, target: page).page
        case .people, .person, .cycles, .cycle: NotFoundPage(site: self).page
        }
    }

    /// A record's body with its gaps filled for the record's own page; nil when it is empty.
    func body(of record: some Record) -> [UInt8]? {
        BodyPage(report: report, words: words, root: "../").markup(of: record)
    }
}
