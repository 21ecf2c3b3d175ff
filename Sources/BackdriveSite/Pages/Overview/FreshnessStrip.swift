internal import BackdriveCore
internal import Mustache

/// How long ago each source was looked at, against the cadence it promised (METRICS.md 1.3).
struct FreshnessStrip {
    static let entry = Shape(
        "freshness",
        [
            .object("source", SourceName.view), .object("owner", PersonName.view), .text("state"), .text("state_label"),
            .text("note"), .markup("gauge"),
        ])

    let entries: [Value]

    init(site: Site) {
        let report = site.report
        entries = report.catalog.sources.indices.compactMap { index in
            guard let state = report.sources[index] else { return nil }
            let source = report.catalog.sources[index]
            return Self.entry([
                "source": site.pieces.source(index).value,
                "owner": site.pieces.person(source.owner.value).value,
                "state": .text(state.state.rawValue),
                "state_label": .text(site.words.name(of: state.state)),
                "note": .text(Self.note(state, cadence: source.cadenceDays, words: site.words)),
                "gauge": .markup(Self.gauge(state, cadence: source.cadenceDays)),
            ])
        }
    }

    private static func note(_ state: SourceState, cadence: Int, words: Words) -> String {
        guard let days = state.freshnessDays else {
            return words("freshness.note_never", ["cadence": .text(words.days(cadence))])
        }
        return words("freshness.note", ["days": .text(words.days(days)), "cadence": .text(words.days(cadence))])
    }

    /// A bar from 0 to twice the cadence, which is where a source goes stale, with a tick at the cadence itself.
    private static func gauge(_ state: SourceState, cadence: Int) -> [UInt8] {
        var svg = Markup()
        svg.open(
            "svg",
            ["class": "gauge", "viewBox": "0 0 200 8", "preserveAspectRatio": "none", "aria-hidden": "true"])
        svg.empty("rect", ["class": "track", "y": 2, "width": 200, "height": 5])
        if let days = state.freshnessDays {
            let length = min(200, 100 * Double(days) / Double(max(1, cadence)))
            svg.empty(
                "rect",
                ["class": .init(state.state.rawValue), "y": 2, "width": .init(max(1, length)), "height": 5])
        }
        svg.empty("line", ["class": "tick", "x1": 100, "x2": 100, "y1": 0, "y2": 8])
        svg.close("svg")
        return svg.bytes
    }
}
