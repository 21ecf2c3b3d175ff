internal import BackdriveCore
internal import Mustache

/// What the problems analysed in a cycle were caused by (METRICS.md 1.4).
struct CycleMix {
    static let row = Shape(
        "mix-row",
        [
            .text("path"), .text("category"), .text("style"), .text("symbol"), .text("label"),
            .object("number", CountLink.shape), .text("share"), .markup("bar"),
        ])

    static let cause = Shape("cause-row", [.text("label"), .text("category"), .object("number", CountLink.shape)])

    let site: Site
    let place: Int

    private var words: Words { site.words }
    private var mix: Classification { site.report.cycles[place].classification }
    private var page: String { site.report.path(of: .cycle(place)) }

    var total: Int { Category.allCases.reduce(0) { $0 + (mix.counts[$1] ?? 0) } }

    var rows: [Value] {
        Category.allCases.map { category in
            let count = mix.counts[category] ?? 0
            let mark = Mark.category(category)
            return Self.row([
                "path": .text("cycles/\(site.report.cycles[place].cycle.id)/classification"),
                "category": .text(category.rawValue), "style": .text(mark.style), "symbol": .text(mark.shape.character),
                "label": .text(words.name(of: category)),
                "number": CountLink.value(count, "\(page)#analysed-\(category.rawValue)"),
                "share": .text(mix.shares?[category].map { "\($0)%" } ?? "—"),
                "bar": .markup(ShareBar(count: count, of: total, style: mark.style).svg),
            ])
        }
    }

    var causes: [Value] {
        mix.causes.map { cause in
            Self.cause([
                "label": .text(words.name(ofCause: cause.cause)), "category": .text(words.name(of: cause.category)),
                "number": CountLink.value(cause.count, "\(page)#\(Self.anchor(of: cause.cause, in: cause.category))"),
            ])
        }
    }

    var note: String {
        words("mix.note", ["n": .number(total), "cross": .number(mix.crossCategory)])
    }

    static func anchor(of cause: String, in category: Category) -> String {
        "cause-\(category.rawValue)-\(cause.percentEncodedPath)"
    }
}

/// A part of a whole as a bar; its number stands beside it.
struct ShareBar: Sendable {
    let count: Int
    let of: Int
    let style: String

    var svg: [UInt8] {
        var svg = Markup()
        svg.open(
            "svg",
            ["class": "share", "viewBox": "0 0 200 10", "preserveAspectRatio": "none", "aria-hidden": "true"])
        svg.empty("rect", ["class": "track", "width": 200, "height": 10])
        if count > 0, of > 0 {
            let length = 200 * Double(count) / Double(of)
            svg.empty("rect", ["class": .init(style), "width": .init(max(1, length)), "height": 10])
        }
        svg.close("svg")
        return svg.bytes
    }
}
