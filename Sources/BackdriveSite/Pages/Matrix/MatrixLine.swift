internal import BackdriveCore
internal import Mustache

/// A problem in its cell: who is at work on it, and whether it came there in the present cycle.
struct MatrixLine: Sendable {
    private let piece: ProblemPiece
    private let cover: Cover
    private let isNew: Bool
    private let mark: Mark?
    /// Whether it is shown only while the table is filtered by its source.
    private let isForFilter: Bool

    static let view = View<MatrixLine>(
        "matrix-line",
        .text("title") { $0.piece.problem.title.value },
        .text("href") { $0.piece.problem.pagePath },
        .text("cover") { $0.cover.rawValue },
        .text("cover_label") { $0.piece.words("cover.\($0.cover.rawValue)") },
        .text("style") { $0.mark?.style },
        .flag("is_new") { $0.isNew },
        .flag("is_for_filter") { $0.isForFilter })

    /// The first problems of a cell and the first ones of each source: those that nobody is at work on, then the overdue
    /// ones, each in the given order.
    static func lines(
        of problems: [Table<Problem>.Index], most: Int, entered: Set<Table<Problem>.Index>, _ site: Site
    ) -> [MatrixLine] {
        let byCover = Dictionary(grouping: problems) { problem in
            site.report.problems[problem].map { Cover(of: $0, in: site.report) }
        }
        var shown = 0
        var shownOfSource: [Mark: Int] = [:]
        var lines: [MatrixLine] = []
        for cover in [Cover.none, .overdue, .live] {
            for problem in byCover[cover] ?? [] {
                let mark = site.mark(ofProblem: problem)
                let isFirstOfSource = mark.map { shownOfSource[$0, default: 0] < most } ?? false
                guard shown < most || isFirstOfSource, let piece = site.problem(problem) else { continue }
                lines.append(
                    MatrixLine(
                        piece: piece, cover: cover, isNew: entered.contains(problem), mark: mark,
                        isForFilter: shown >= most))
                shown += 1
                mark.map { shownOfSource[$0, default: 0] += 1 }
            }
        }
        return lines
    }
}
