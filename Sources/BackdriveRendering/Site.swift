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
    /// What happened in which cycle, record by record.
    let events: CycleEvents
    private let neighbours: MeetingNeighbours

    package init(report: Report, previous: Report?, words: Words, templates: SiteTemplates, edition: Edition) {
        self.report = report
        self.previous = previous
        self.words = words
        self.edition = edition
        self.templates = templates
        layout = Layout(report: report, words: words, edition: edition)
        pieces = Pieces(report: report, words: words)
        events = CycleEvents(report)
        neighbours = MeetingNeighbours(report)
    }

    /// Every page, in the order of the navigation, records by id.
    package var pages: [PageAddress] {
        [.overview, .matrix] + ownershipPages + trendPages + [.notFound]
    }

    private var ownershipPages: [PageAddress] {
        let catalog = report.catalog
        return [.specialProjects] + catalog.specialProjects.indices.map { .specialProject($0) }
            + [.people] + catalog.people.indices.map { .person($0) }
            + [.sources] + catalog.sources.indices.map { .source($0) }
            + [.meetings] + catalog.meetings.indices.map { .meeting($0) }
    }

    private var trendPages: [PageAddress] {
        [.cycles] + report.cycles.indices.map { .cycle($0) } + report.plannedCycles.map { .plannedCycle($0) }
    }

    /// Every file that is no page: the templates' `assets`, and the numbers as JSON.
    package var assets: [OutputFile] {
        templates.assets + [OutputFile(path: MetricsFile.path, contents: .bytes(MetricsFile.bytes(of: report)))]
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
        case .people: PeoplePage(site: self).page
        case .person(let index): PersonPage(site: self, index: index).page
        case .cycles: CyclesPage(site: self).page
        case .cycle(let place): CyclePage(site: self, place: place).page
        case .plannedCycle(let index): PlannedCyclePage(site: self, index: index).page
        case .sources: SourcesPage(site: self).page
        case .source(let index): SourcePage(site: self, index: index).page
        case .specialProjects: SpecialProjectsPage(site: self).page
        case .specialProject(let index): SpecialProjectPage(site: self, index: index).page
        case .meetings: MeetingsPage(site: self).page
        case .meeting(let index):
            MeetingPage(
                site: self, index: index, previous: neighbours.before(index), next: neighbours.after(index)
            ).page
        case .problems, .problem, .plans, .plan: NotFoundPage(site: self).page
        }
    }
}
