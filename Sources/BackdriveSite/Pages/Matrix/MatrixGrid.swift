internal import BackdriveCore
internal import Mustache

/// The 5×5 table of open problems: impact 5 at the top, frequency 5 at the right (METRICS.md 1.5).
struct MatrixGrid: SitePart {
    private struct Row: Sendable {
        let grid: MatrixGrid
        let impact: Int
    }

    let site: Site
    /// Nil where counts are all that is told.
    var details: MatrixDetails?

    static let view = View<MatrixGrid>(
        "matrix-grid",
        .list("columns", MatrixHeading.view) { grid in
            (1...5).map { frequency in
                MatrixHeading(
                    frequency: frequency, site: grid.site,
                    isVacant: (1...5).allSatisfy { grid.isVacant(Rating(frequency: frequency, impact: $0)) })
            }
        },
        .list("rows", row) { grid in (1...5).reversed().map { Row(grid: grid, impact: $0) } },
        .markup("note") { $0.note.markup(root: "") })

    private static let row = View<Row>(
        "matrix-row",
        .object("heading", MatrixHeading.view) { row in
            MatrixHeading(
                impact: row.impact, site: row.grid.site,
                isVacant: (1...5).allSatisfy { row.grid.isVacant(Rating(frequency: $0, impact: row.impact)) })
        },
        .list("cells", MatrixCell.view) { row in
            (1...5).map { frequency in
                MatrixCell(
                    site: row.grid.site, rating: Rating(frequency: frequency, impact: row.impact),
                    details: row.grid.details)
            }
        })

    private func isVacant(_ rating: Rating) -> Bool { report.matrix.cells[rating] == nil }

    /// How many problems are open, and how many of them have no place in the table.
    private var note: Sentence {
        let lists = MatrixLists(site: site)
        return words.sentence("matrix.note", ["n": lists.count(of: .open), "unrated": lists.count(of: .unrated)])
    }
}
