internal import BackdriveCore
internal import Mustache

/// The open problems of one rating, with its tier, and who is at work on them (METRICS.md 1.6).
struct MatrixCell: SitePart {
    let site: Site
    let rating: Rating
    private let marks: [Mark]?
    /// In rank order.
    private let problems: [Table<Problem>.Index]

    private var tier: Tier { report.catalog.settings.tiers[rating] }
    private var moves: MatrixMoves? { marks == nil ? nil : site.matrixMoves }
    private var lists: MatrixLists { MatrixLists(site: site) }

    /// - Parameter marks: as the grid has them.
    init(site: Site, rating: Rating, marks: [Mark]?) {
        self.site = site
        self.rating = rating
        self.marks = marks
        problems = site.report.matrix.cells[rating] ?? []
    }

    static let view = View<MatrixCell>(
        "matrix-cell",
        .text("id") { $0.rating.anchor },
        .text("tier") { $0.tier.rawValue },
        .text("tier_label") { $0.words.name(of: $0.tier) },
        .text("tier_letter") { $0.words.letter(of: $0.tier) },
        .text("score") { $0.rating.score },
        .text("label") { $0.label },
        .text("count") { $0.problems.count },
        .flag("is_empty") { $0.problems.isEmpty },
        .text("href") { $0.lists.path(of: .cell($0.rating)) },
        .markup("coverage") { $0.coverage },
        .list("of_sources", SourceChoice.count) { cell in
            SourceChoice.counts(of: cell.problems, by: cell.marks ?? [], in: cell.site)
        },
        .list("lines", MatrixLine.view) { cell in
            MatrixLine.lines(of: cell.problems, most: cell.most, entered: cell.moves?.entered ?? [], cell.site)
        },
        .text("more") { $0.words.more($0.problems.count - $0.most) },
        .text("left") { cell in cell.moves?.left[cell.rating].map { cell.words("matrix.left", ["n": $0.count]) } },
        .text("left_href") { $0.lists.path(of: .left($0.rating)) })

    /// How many problems are named before a link leads to the rest: more of what matters most.
    private var most: Int { tier == .high ? 3 : 2 }

    /// A bar of the cell's problems by who is at work on them: under way, overdue, none.
    private var coverage: [UInt8] {
        let covers = site.problems(problems).map { Cover(of: $0.state, in: report) }
        let counts = Cover.allCases.map { cover in (cover: cover, count: covers.count { $0 == cover }) }
        var svg = Markup()
        svg.open(
            "svg",
            [
                "class": "bar", "height": 8, "role": "img",
                "aria-label": .init(
                    words(
                        "matrix.coverage",
                        ["live": counts[0].count, "overdue": counts[1].count, "none": counts[2].count])),
            ])
        var before = 0
        for (cover, count) in counts where count > 0 {
            svg.empty(
                "rect",
                [
                    "class": .init("cover-\(cover.rawValue)"), "x": percent(before, of: covers.count), "y": 1,
                    "width": percent(count, of: covers.count), "height": 6,
                ])
            before += count
        }
        svg.close("svg")
        return svg.bytes
    }

    private func percent(_ count: Int, of all: Int) -> Attribute {
        .init("\((100 * Double(count) / Double(all)).coordinate)%")
    }

    private var label: String {
        words("matrix.cell", ["f": rating.frequency, "i": rating.impact, "n": problems.count])
    }
}

extension Rating {
    /// The cell's name in addresses and in `metrics.json`: `f4i3`.
    var anchor: String { "f\(frequency)i\(impact)" }
}
