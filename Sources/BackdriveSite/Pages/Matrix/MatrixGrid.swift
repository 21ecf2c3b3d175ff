internal import BackdriveCore
internal import Mustache

/// The 5×5 table of open problems: impact 5 at the top, frequency 5 at the right (METRICS.md 1.5).
struct MatrixGrid: SitePart {
    private struct Row: Sendable {
        let site: Site
        let impact: Int
    }

    let site: Site

    static let view = View<MatrixGrid>(
        "matrix-grid",
        [
            .list("columns", MatrixHeading.view) { grid in
                (1...5).map { MatrixHeading(frequency: $0, site: grid.site) }
            },
            .list("rows", row) { grid in (1...5).reversed().map { Row(site: grid.site, impact: $0) } },
            .text("note") { $0.note },
        ])

    private static let row = View<Row>(
        "matrix-row",
        [
            .object("heading", MatrixHeading.view) { MatrixHeading(impact: $0.impact, site: $0.site) },
            .list("cells", MatrixCell.view) { row in
                (1...5).map { MatrixCell(site: row.site, rating: Rating(frequency: $0, impact: row.impact)) }
            },
        ])

    /// How many problems are open, and how many of them have no place in the table.
    private var note: String {
        let matrix = report.matrix
        return words("matrix.note", ["n": matrix.scope, "unrated": matrix.unrated.count])
    }
}
