internal import BackdriveCore
internal import Mustache

/// How far the problems of one category came, each step drawn against the one before (METRICS.md 1.21).
struct YieldRow: SitePart {
    /// The steps that a category is told by: it is known from the analysis on.
    static let steps: [Yield.Step] = [.analysed, .acted, .done, .better]

    let page: EffectivenessPage
    let category: Category

    var site: Site { page.site }

    static let view = View<YieldRow>(
        "yield-row",
        .text("label") { $0.words.name(of: $0.category) },
        .text("style") { Mark.category($0.category).style },
        .text("symbol") { Mark.category($0.category).shape.character },
        .list("steps", YieldCell.view) { $0.cells })

    private var cells: [YieldCell] {
        let counts = Self.steps.map { report.yield.count($0, of: category) }
        let scale = Category.allCases.map { report.yield.count(.analysed, of: $0) }.max() ?? 0
        let observed = report.problems.values.count {
            $0?.category == category && $0?.effectiveness?.verdict == .observing
        }
        return zip(Self.steps, counts.indices).map { step, place in
            YieldCell(
                label: words("effectiveness.step.\(step.rawValue)"), count: counts[place],
                path: "yield/by_category/\(category.rawValue)/\(step.rawValue)",
                href: page.listPath(counts[place], of: category, step),
                note: step == .better && observed > 0 ? words("effectiveness.observed", ["n": observed]) : nil,
                bar: YieldBar(
                    count: counts[place], before: place == 0 ? nil : counts[place - 1], scale: scale, category: category
                ))
        }
    }

    /// The sums of all categories.
    static func together(_ page: EffectivenessPage) -> [YieldCell] {
        steps.map { step in
            let count = Category.allCases.reduce(0) { $0 + page.report.yield.count(step, of: $1) }
            return YieldCell(
                label: page.words("effectiveness.step.\(step.rawValue)"), count: count,
                path: "yield/by_category/*/\(step.rawValue)", href: page.listPath(count, of: nil, step))
        }
    }
}

/// The number of one step.
struct YieldCell: Sendable {
    let label: String
    let count: Int
    /// The number's place in `data/metrics.json`.
    let path: String
    /// Of the list that it counts, from the site's root; nil for none.
    let href: String?
    var note: String?
    var bar: YieldBar?

    static let view = View<YieldCell>(
        "yield-cell",
        .text("label") { $0.label }, .text("count") { $0.count }, .text("path") { $0.path },
        .text("href") { $0.href }, .text("note") { $0.note },
        .markup("bar") { $0.bar?.svg })
}

/// A count filled, within the outline of what it is a part of; zero is a tick.
struct YieldBar: Sendable {
    private static let (width, height) = (150.0, 18.0)

    let count: Int
    /// Nil where it is part of nothing that is shown.
    let before: Int?
    /// The count that takes the whole width.
    let scale: Int
    let category: Category

    var svg: [UInt8] {
        Markup.svg([
            "class": .init("spark \(Mark.category(category).style)"), "width": .init(Self.width),
            "height": .init(Self.height),
            "aria-hidden": "true",
        ]) { svg in
            // The line of an outline lies within its length.
            if let before, before > 0 {
                svg.empty(
                    "rect",
                    ["class": "hollow", "x": 0.7, "y": 0.7, "width": .init(length(before) - 1.4), "height": 16.6])
            }
            if count > 0 {
                svg.empty("rect", ["class": "solid", "width": .init(length(count)), "height": .init(Self.height)])
            } else {
                svg.empty("line", ["class": "zero", "x1": 0, "y1": 17, "x2": 8, "y2": 17])
            }
        }
    }

    private func length(_ count: Int) -> Double { max(2, Self.width * Double(count) / Double(max(scale, 1))) }
}

extension Yield {
    fileprivate func count(_ step: Step, of category: Category) -> Int { byCategory[category]?.steps[step] ?? 0 }
}
