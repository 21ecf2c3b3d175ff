internal import BackdriveCore
internal import Mustache

/// What matters most, and is it acted on?
struct MatrixPage: Page {
    /// How many unrated problems are named above the table before the rest is `+n`.
    private static let unratedChips = 12

    static let template = "matrix"
    static let view = View<MatrixPage>(
        "matrix",
        [
            .optional("begin", EmptyState.view) {
                $0.report.catalog.problems.isEmpty ? .begin("matrix.begin", $0.words) : nil
            },
            .object("grid", MatrixGrid.view) { MatrixGrid(site: $0.site) },
            .list("uncovered", ProblemPiece.view) { $0.site.problems($0.uncovered) },
            .optional("all_covered", EmptyState.view) {
                $0.uncovered.isEmpty ? .good("matrix.all_covered", $0.words) : nil
            },
            .flag("has_ranking") { $0.report.matrix.scope > 0 },
            .list("groups", MatrixCell.view) { $0.ranking },
            .text("unrated_label") {
                $0.unrated.isEmpty ? nil : $0.words("matrix.unrated_label", ["n": $0.unrated.count])
            },
            .list("unrated", ProblemPiece.view) { $0.site.problems($0.unrated) },
            .list("unrated_chips", ProblemPiece.view) { $0.site.problems($0.unrated.prefix(unratedChips)) },
            .text("unrated_more") { $0.unrated.count > unratedChips ? "+\($0.unrated.count - unratedChips)" : nil },
        ])

    let site: Site
    /// The High problems without a live AP, in rank order.
    private let uncovered: [Table<Problem>.Index]

    private var unrated: [Table<Problem>.Index] { report.matrix.unrated }

    init(site: Site) {
        self.site = site
        uncovered = site.report.highUncovered
    }

    var head: PageHead { PageHead(title: words("matrix.title"), question: words("matrix.question"), answer: answer) }

    /// The cells with problems in rank order: a cell's problems stand together, because tier and score are the cell's own.
    private var ranking: [MatrixCell] {
        let ratings = report.matrix.ranking.map { report.problems[$0]?.rating }
        return zip([nil] + ratings, ratings).compactMap { $0 == $1 ? nil : $1 }
            .map { MatrixCell(site: site, rating: $0) }
    }

    /// `4 of 9 High problems have no live AP`; nothing can be said of no problem at all.
    private var answer: String? {
        guard !report.catalog.problems.isEmpty else { return nil }
        guard let coverage = report.highCoverage else {
            return words("matrix.answer.no_high", ["n": report.matrix.scope])
        }
        let missing = coverage.of - coverage.n
        return missing == 0
            ? words("matrix.answer.covered", ["n": coverage.of])
            : words("matrix.answer.uncovered", ["n": missing, "of": coverage.of])
    }
}
