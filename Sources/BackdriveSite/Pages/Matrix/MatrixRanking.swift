internal import BackdriveCore
internal import Mustache

/// The rated problems in rank order (METRICS.md 1.6), a group for each cell: the list that the cell's number counts.
struct MatrixRanking {
    static let group = Shape(
        "ranking-group",
        [.text("id"), .text("tier"), .text("tier_label"), .text("label"), .list("problems", of: ProblemPiece.view)])

    let site: Site

    /// A cell's problems stand together, because tier and score are the cell's own.
    var groups: [Value] {
        var cells: [Rating] = []
        for problem in site.report.matrix.ranking {
            guard let rating = site.report.problems[problem]?.rating, cells.last != rating else { continue }
            cells.append(rating)
        }
        return cells.map(group)
    }

    private func group(_ rating: Rating) -> Value {
        let tier = site.report.catalog.settings.tiers[rating]
        let problems = site.report.matrix.cells[rating] ?? []
        return Self.group([
            "id": .text(rating.anchor),
            "tier": .text(tier.rawValue),
            "tier_label": .text(site.words.name(of: tier)),
            "label": .text(
                site.words(
                    "matrix.cell",
                    ["f": .number(rating.frequency), "i": .number(rating.impact), "n": .number(problems.count)])),
            "problems": .rows(problems.compactMap { site.pieces.problem($0) }),
        ])
    }
}
