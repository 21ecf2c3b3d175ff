internal import BackdriveCore
internal import Mustache

/// What became of a source's reports of a cycle: rejected, passed, pending, and how long it took (METRICS.md 1.2).
struct FilterRow: CyclePart {
    let site: Site
    let place: Int
    let filter: SourceFilter
    let reported: Int

    private var source: InformationSource { report.catalog.sources[filter.source] }

    private func link(_ count: Int, _ part: FilterPart) -> CountLink {
        CountLink(count, "\(href)#\(part.anchor(of: source.id))")
    }

    static let view = View<FilterRow>(
        "filter-row",
        .text("path") { "cycles/\($0.cycle.cycle.id)" },
        .text("id") { $0.source.id },
        .object("source", SourceName.view) { $0.site.source($0.filter.source) },
        .text("href") { $0.source.pagePath },
        .object("reported", CountLink.view) { CountLink($0.reported, "\($0.href)#reported-\($0.source.id)") },
        .object("rejected", CountLink.view) { $0.link($0.filter.rejected, .rejected) },
        .object("passed", CountLink.view) { $0.link($0.filter.passed, .passed) },
        .object("pending", CountLink.view) { $0.link($0.filter.pending, .pending) },
        .text("rate") { $0.words.percent($0.filter.rate) },
        .text("parts") { $0.words.parts($0.filter.rate) },
        .flag("is_provisional") { $0.filter.isProvisional },
        .text("latency") { $0.filter.latency.p50.map($0.words.days) ?? "—" })

    static func all(of place: Int, in site: Site) -> [FilterRow] {
        let cycle = site.report.cycles[place]
        return zip(cycle.inflowBySource, cycle.filter).map { inflow, filter in
            FilterRow(site: site, place: place, filter: filter, reported: inflow.count)
        }
    }
}

extension FilterPart {
    /// The anchor of the source's reports of this part.
    func anchor(of source: String) -> String { "\(rawValue)-\(source)" }
}
