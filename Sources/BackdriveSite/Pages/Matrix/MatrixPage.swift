internal import BackdriveCore
internal import Mustache

/// What matters most, and is it acted on?
struct MatrixPage {
    static let shape = Shape(
        "matrix",
        [
            .object("begin", EmptyState.shape, optional: true),
            .object("grid", MatrixGrid.shape),
            .text("note"),
            .list("uncovered", of: ProblemPiece.view),
            .object("all_covered", EmptyState.shape, optional: true),
            .flag("has_ranking"), .list("groups", of: MatrixRanking.group),
            .flag("has_unrated"),
            .list("unrated", of: ProblemPiece.view), .list("unrated_chips", of: ProblemPiece.view),
            .text("unrated_label"), .text("unrated_more", optional: true),
        ])

    /// How many problems a cell, or the strip of unrated ones, names before it says `+n`.
    private static let chips = 6
    private static let unratedChips = 12

    let site: Site

    private var words: Words { site.words }
    private var report: Report { site.report }

    var page: BoxedPage {
        BoxedPage(
            template: .matrix, title: words("matrix.title"), question: words("matrix.question"), answer: answer,
            content: content)
    }

    private var uncovered: [Table<Problem>.Index] {
        report.matrix.ranking.filter { report.problems[$0]?.tier == .high && report.problems[$0]?.live.isEmpty == true }
    }

    private var content: Value {
        let unrated = report.matrix.unrated
        let pieces = site.pieces
        return Self.shape([
            "begin": report.catalog.problems.isEmpty
                ? Value.begin("matrix.begin", example: nil, words) : .absent,
            "grid": MatrixGrid(site: site).value(chips: Self.chips),
            "note": .text(
                words("matrix.note", ["n": .number(report.matrix.scope), "unrated": .number(unrated.count)])),
            "uncovered": .rows(uncovered.compactMap { pieces.problem($0) }),
            "all_covered": uncovered.isEmpty ? Value.good("matrix.all_covered", words) : .absent,
            "has_ranking": .flag(report.matrix.scope > 0),
            "groups": .list(MatrixRanking(site: site).groups),
            "has_unrated": .flag(!unrated.isEmpty),
            "unrated": .rows(unrated.compactMap { pieces.problem($0) }),
            "unrated_chips": .rows(unrated.prefix(Self.unratedChips).compactMap { pieces.problem($0) }),
            "unrated_label": .text(words("matrix.unrated_label", ["n": .number(unrated.count)])),
            "unrated_more": .optional(
                unrated.count > Self.unratedChips ? "+\(unrated.count - Self.unratedChips)" : nil),
        ])
    }

    /// `4 of 9 High problems have no live AP`; nothing can be said of no problem at all.
    private var answer: String? {
        guard !report.catalog.problems.isEmpty else { return nil }
        guard let coverage = report.highCoverage else {
            return words("matrix.answer.no_high", ["n": .number(report.matrix.scope)])
        }
        let missing = coverage.of - coverage.n
        return missing == 0
            ? words("matrix.answer.covered", ["n": .number(coverage.of)])
            : words("matrix.answer.uncovered", ["n": .number(missing), "of": .number(coverage.of)])
    }
}
