internal import BackdriveCore
internal import Mustache

/// How long ago a source was looked at, against the cadence it promised (METRICS.md 1.3).
struct SourceFreshness: SitePart {
    let site: Site
    let index: Table<InformationSource>.Index
    let state: SourceState

    private var source: InformationSource { report.catalog.sources[index] }

    /// The sources in use, by id.
    static func all(of site: Site) -> [SourceFreshness] {
        site.report.catalog.sources.indices.compactMap { index in
            site.report.sources[index].map { SourceFreshness(site: site, index: index, state: $0) }
        }
    }

    static let view = View<SourceFreshness>(
        "freshness",
        [
            .object("source", SourceName.view) { $0.site.source($0.index) },
            .object("owner", PersonName.view) { $0.site.person($0.source.owner.value) },
            .text("state") { $0.state.state.rawValue },
            .text("state_label") { $0.words.name(of: $0.state.state) },
            .text("note") { $0.site.freshness($0.state, cadence: $0.source.cadenceDays) },
            .markup("gauge") { $0.gauge },
        ])

    /// A bar from 0 to twice the cadence, which is where a source goes stale, with a tick at the cadence itself.
    private var gauge: [UInt8] {
        var svg = Markup()
        svg.open(
            "svg", ["class": "gauge", "viewBox": "0 0 200 8", "preserveAspectRatio": "none", "aria-hidden": "true"])
        svg.empty("rect", ["class": "track", "y": 2, "width": 200, "height": 5])
        if let days = state.freshnessDays {
            let length = min(200, 100 * Double(days) / Double(max(1, source.cadenceDays)))
            svg.empty(
                "rect", ["class": .init(state.state.rawValue), "y": 2, "width": .init(max(1, length)), "height": 5])
        }
        svg.line("tick", x: (100, 100), y: (0, 8))
        svg.close("svg")
        return svg.bytes
    }
}
