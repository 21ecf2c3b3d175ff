internal import BackdriveCore
internal import Mustache

/// How long ago a source was looked at, against the cadence it promised (METRICS.md 1.3).
struct SourceFreshness: SitePart {
    let site: Site
    let index: Table<InformationSource>.Index
    let state: SourceState

    var source: InformationSource { report.catalog.sources[index] }

    /// The sources in use, the worst first: those nobody ever looked at, then by how many cadences have passed, ties by id.
    static func all(of site: Site) -> [SourceFreshness] {
        site.report.catalog.sources.indices.compactMap { index in
            site.report.sources[index].map { SourceFreshness(site: site, index: index, state: $0) }
        }.sorted { a, b in
            let (left, right) = (a.share, b.share)
            return left != right ? left > right : a.index < b.index
        }
    }

    /// The same, by whether they keep their promise.
    static func groups(of site: Site) -> [(id: String, sources: [SourceFreshness])] {
        let all = all(of: site)
        return [
            ("stale", all.filter(\.state.isStale)), ("late", all.filter { $0.state.state == .late }),
            ("fresh", all.filter { $0.state.state == .fresh }),
        ].filter { !$0.sources.isEmpty }
    }

    /// Cadences since it was looked at.
    private var share: Double {
        state.freshnessDays.map { Double($0) / Double(max(1, source.cadenceDays)) } ?? .infinity
    }

    /// What makes a source that is not fresh wait for somebody: `32 days silent`.
    var silence: (style: String, text: String) {
        guard let days = state.freshnessDays else { return ("red", words.name(of: state.state)) }
        let key = state.state == .late ? "freshness.late_by" : "freshness.silent"
        return (state.state == .late ? "amber" : "red", words(key, ["n": days]))
    }

    static let group = View<(id: String, sources: [SourceFreshness])>(
        "freshness-group", .text("id") { $0.id }, .list("sources", view) { $0.sources })

    private static let view = View<SourceFreshness>(
        "freshness",
        .object("source", SourceName.view) { $0.site.source($0.index) },
        .text("href") { $0.source.pagePath },
        .object("owner", PersonName.view) { $0.site.person($0.source.owner.value) },
        .text("state") { $0.state.state.rawValue },
        .text("state_label") { $0.words.name(of: $0.state.state) },
        .text("days") { $0.days },
        .text("cadence") { $0.words("freshness.every", ["n": $0.source.cadenceDays]) },
        .markup("gauge") { $0.gauge })

    private var days: String { state.freshnessDays.map(words.ago) ?? words("freshness.never_looked") }

    /// A bar of days with flags at the promise and at twice the promise, where the source goes stale.
    private var gauge: [UInt8] {
        let (promise, width) = (60.0, 150.0)
        return Markup.svg([
            "class": .init("gauge \(style)"), "width": .init(width), "height": 16, "viewBox": "0 0 150 16",
            "aria-hidden": "true",
        ]) { svg in
            svg.line("grid", x: (0, width), y: (8, 8))
            svg.rectangle("solid", x: 0, y: 5, width: min(width, share * promise), height: 6)
            for place in 1...2 {
                let x = promise * Double(place)
                svg.line("flag", x: (x, x), y: (1, 15))
            }
        }
    }

    private var style: String {
        switch state.state {
        case .fresh: "is-done"
        case .late: "is-late"
        case .stale, .never: "is-bad"
        }
    }
}
