internal import BackdriveCore
internal import Mustache

/// What the problems analysed in a cycle were caused by (METRICS.md 1.4).
struct CycleMix: CyclePart {
    static let row = View<(cycle: CycleMix, category: Category)>(
        "mix-row",
        .text("path") { $0.cycle.path("classification") },
        .text("category") { $0.category.rawValue },
        .text("style") { Mark.category($0.category).style },
        .text("symbol") { Mark.category($0.category).shape.character },
        .text("label") { $0.cycle.words.name(of: $0.category) },
        .object("number", CountLink.view) {
            CountLink($0.cycle.count($0.category), "\($0.cycle.href)#analysed-\($0.category.rawValue)")
        },
        .text("share") { $0.cycle.share($0.category) },
        .markup("bar") {
            ShareBar(
                count: $0.cycle.count($0.category), of: $0.cycle.total, style: Mark.category($0.category).style
            ).svg
        })

    static let cause = View<(cycle: CycleMix, cause: CauseCount)>(
        "cause-row",
        .text("label") { $0.cycle.words.name(ofCause: $0.cause.cause) },
        .text("category") { $0.cycle.words.name(of: $0.cause.category) },
        .object("number", CountLink.view) {
            CountLink($0.cause.count, "\($0.cycle.href)#\(anchor(of: $0.cause.cause, in: $0.cause.category))")
        })

    let site: Site
    let place: Int

    var mix: Classification { cycle.classification }

    var total: Int { Category.allCases.reduce(0) { $0 + count($1) } }

    private func count(_ category: Category) -> Int { mix.counts[category] ?? 0 }

    private func share(_ category: Category) -> String { mix.shares?[category].map { "\($0)%" } ?? "—" }

    var note: String { words("mix.note", ["n": total, "cross": mix.crossCategory]) }

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
        Markup.svg(["class": "share", "viewBox": "0 0 200 10", "preserveAspectRatio": "none", "aria-hidden": "true"]) {
            svg in
            svg.empty("rect", ["class": "track", "width": 200, "height": 10])
            if count > 0, of > 0 {
                let length = 200 * Double(count) / Double(of)
                svg.empty("rect", ["class": .init(style), "width": .init(max(1, length)), "height": 10])
            }
        }
    }
}
