internal import BackdriveCore
internal import Mustache

/// The 5×5 table of open problems by impact and frequency (METRICS.md 1.5), as the overview and the matrix page show it.
struct MatrixGrid {
    static let shape = Shape("matrix-grid", [.list("columns", of: heading), .list("rows", of: row)])
    static let heading = Shape("matrix-heading", [.text("grade"), .text("label"), .text("anchor", optional: true)])
    static let row = Shape("matrix-row", [.object("heading", heading), .list("cells", of: cell)])
    static let cell = Shape(
        "matrix-cell",
        [
            .text("id"), .text("tier"), .text("tier_label"), .text("count"), .flag("is_empty"), .text("label"),
            .list("chips", of: ProblemPiece.view), .text("more", optional: true),
        ])

    static let scores = Shape("matrix-scores", [.list("columns", of: heading), .list("rows", of: scoreRow)])
    private static let scoreRow = Shape("matrix-score-row", [.object("heading", heading), .list("cells", of: score)])
    private static let score = Shape("matrix-score", [.text("tier"), .text("score")])

    let site: Site

    private var settings: Settings { site.report.catalog.settings }

    /// Impact 5 at the top, frequency 5 at the right; at most `chips` problems named a cell, in rank order.
    func value(chips: Int) -> Value {
        Self.shape([
            "columns": .list((1...5).map { heading(settings.scales.frequency, "frequency", $0) }),
            "rows": .list(
                (1...5).reversed().map { impact in
                    Self.row([
                        "heading": heading(settings.scales.impact, "impact", impact),
                        "cells": .list(
                            (1...5).map { cell(Rating(frequency: $0, impact: impact), chips: chips) }),
                    ])
                }),
        ])
    }

    /// Tier and score of every cell, without problems (METRICS.md 1.6).
    var scores: Value {
        Self.scores([
            "columns": .list((1...5).map { heading(settings.scales.frequency, "frequency", $0) }),
            "rows": .list(
                (1...5).reversed().map { impact in
                    Self.scoreRow([
                        "heading": heading(settings.scales.impact, "impact", impact),
                        "cells": .list(
                            (1...5).map { frequency in
                                let rating = Rating(frequency: frequency, impact: impact)
                                return Self.score([
                                    "tier": .text(settings.tiers[rating].rawValue), "score": .text(String(rating.score)),
                                ])
                            }),
                    ])
                }),
        ])
    }

    private func cell(_ rating: Rating, chips: Int) -> Value {
        let problems = site.report.matrix.cells[rating] ?? []
        let tier = settings.tiers[rating]
        return Self.cell([
            "id": .text(rating.anchor),
            "tier": .text(tier.rawValue),
            "tier_label": .text(site.words.name(of: tier)),
            "count": .text(String(problems.count)),
            "is_empty": .flag(problems.isEmpty),
            "label": .text(
                site.words(
                    "matrix.cell",
                    ["f": .number(rating.frequency), "i": .number(rating.impact), "n": .number(problems.count)])),
            "chips": .rows(problems.prefix(chips).compactMap { site.pieces.problem($0) }),
            "more": .optional(problems.count > chips ? "+\(problems.count - chips)" : nil),
        ])
    }

    private func heading(_ grades: [Grade], _ scale: String, _ grade: Int) -> Value {
        let own = grades.count == 5 ? grades[grade - 1] : nil
        return Self.heading([
            "grade": .text(String(grade)),
            "label": .text(own?.label ?? site.words("scale.\(scale).g\(grade).label")),
            "anchor": .optional(own?.anchor ?? site.words("scale.\(scale).g\(grade).anchor")),
        ])
    }
}

extension Rating {
    /// The cell's name in addresses and in `metrics.json`: `f4i3`.
    var anchor: String { "f\(frequency)i\(impact)" }
}
