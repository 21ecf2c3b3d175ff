internal import BackdriveCore
internal import Mustache

/// The open problems of one rating, with its tier and score (METRICS.md 1.6).
struct MatrixCell: SitePart {
    /// How many problems are named before the rest is `+n`.
    private static let chips = 6

    let site: Site
    let rating: Rating
    /// In rank order.
    private let problems: [Table<Problem>.Index]

    private var tier: Tier { report.catalog.settings.tiers[rating] }

    init(site: Site, rating: Rating) {
        self.site = site
        self.rating = rating
        problems = site.report.matrix.cells[rating] ?? []
    }

    static let view = View<MatrixCell>(
        "matrix-cell",
        [
            .text("id") { $0.rating.anchor },
            .text("tier") { $0.tier.rawValue },
            .text("tier_label") { $0.words.name(of: $0.tier) },
            .text("score") { $0.rating.score },
            .text("label") { $0.label },
            .text("count") { $0.problems.count },
            .flag("is_empty") { $0.problems.isEmpty },
            .list("problems", ProblemPiece.view) { $0.site.problems($0.problems) },
            .list("chips", ProblemPiece.view) { $0.site.problems($0.problems.prefix(chips)) },
            .markup("coverage") { $0.coverage },
            .text("more") { $0.problems.count > chips ? "+\($0.problems.count - chips)" : nil },
        ])

    /// A bar of the cell's problems by who is at work on them: under way, overdue, none.
    private var coverage: [UInt8] {
        let width = 44.0
        let covers = site.problems(problems).map { Cover(of: $0.state, in: report) }
        let counts = Cover.allCases.map { cover in (cover: cover, count: covers.count { $0 == cover }) }
        var svg = Markup()
        svg.open(
            "svg",
            [
                "width": .init(width), "height": 7, "role": "img",
                "aria-label": .init(
                    words(
                        "matrix.coverage",
                        ["live": counts[0].count, "overdue": counts[1].count, "none": counts[2].count])),
            ])
        var x = 0.0
        for (cover, count) in counts where count > 0 {
            let share = width * Double(count) / Double(covers.count)
            svg.rectangle(.init("cover-\(cover.rawValue)"), x: x + 0.6, y: 1, width: share - 1.2, height: 5)
            x += share
        }
        svg.close("svg")
        return svg.bytes
    }

    private var label: String {
        words("matrix.cell", ["f": rating.frequency, "i": rating.impact, "n": problems.count])
    }
}

extension Rating {
    /// The cell's name in addresses and in `metrics.json`: `f4i3`.
    var anchor: String { "f\(frequency)i\(impact)" }
}
