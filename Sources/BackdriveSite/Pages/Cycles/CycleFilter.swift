internal import BackdriveCore
internal import Mustache

/// What became of a source's reports of a cycle: rejected, passed, pending, and how long it took (METRICS.md 1.2).
struct FilterRow: Sendable {
    let site: Site
    let place: Int
    let filter: SourceFilter
    let reported: Int

    private var words: Words { site.words }
    private var source: InformationSource { site.report.catalog.sources[filter.source] }
    private var page: String { site.report.path(of: .cycle(place)) }

    private func link(_ count: Int, _ part: CycleFilterPart) -> CountLink {
        CountLink(count, "\(page)#\(part.anchor(of: source.id))")
    }

    static let view = View<FilterRow>(
        "filter-row",
        [
            .text("path") { "cycles/\($0.site.report.cycles[$0.place].cycle.id)" },
            .text("id") { $0.source.id },
            .object("source", SourceName.view) { $0.site.pieces.source($0.filter.source) },
            .text("href") { $0.source.pagePath },
            .object("reported", CountLink.view) { CountLink($0.reported, "\($0.page)#reported-\($0.source.id)") },
            .object("rejected", CountLink.view) { $0.link($0.filter.rejected, .rejected) },
            .object("passed", CountLink.view) { $0.link($0.filter.passed, .passed) },
            .object("pending", CountLink.view) { $0.link($0.filter.pending, .pending) },
            .text("rate") { $0.words.percent($0.filter.rate) },
            .text("parts") { $0.words.parts($0.filter.rate) },
            .flag("is_provisional") { $0.filter.isProvisional },
            .text("latency") { $0.filter.latency.p50.map($0.words.days) ?? "—" },
        ])

    static func all(of place: Int, in site: Site) -> [FilterRow] {
        let cycle = site.report.cycles[place]
        return zip(cycle.inflowBySource, cycle.filter).map { inflow, filter in
            FilterRow(site: site, place: place, filter: filter, reported: inflow.count)
        }
    }
}

/// What the first filter made of a report; a duplicate found before anybody screened it is in no part.
enum CycleFilterPart: String, CaseIterable, Sendable {
    case rejected, passed, pending
    case duplicate

    /// The anchor of the source's reports of this part.
    func anchor(of source: String) -> String { "\(rawValue)-\(source)" }
}

extension Report {
    /// As known on the as-of day.
    func filterPart(of problem: Table<Problem>.Index) -> CycleFilterPart {
        let screening = catalog.problems[problem].screening.flatMap { $0.on.value <= asOf ? $0 : nil }
        return switch screening?.result.value {
        case .rejected: .rejected
        case .passed: .passed
        case nil: problems[problem]?.stage == .duplicate ? .duplicate : .pending
        }
    }
}
