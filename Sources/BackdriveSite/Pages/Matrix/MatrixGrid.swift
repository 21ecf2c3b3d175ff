internal import BackdriveCore
internal import Mustache

/// The 5×5 table of open problems: impact 5 at the top, frequency 5 at the right (METRICS.md 1.5).
struct MatrixGrid: SitePart {
    let site: Site
    /// Of the sources that the matrix's own page can be filtered by; nil where counts are all that is told.
    var marks: [Mark]?

    static let view = View<MatrixGrid>(
        "matrix-grid",
        .list("columns", MatrixHeading.view) { grid in
            (1...5).map { frequency in
                MatrixHeading(
                    frequency, of: (grid.report.catalog.settings.scales.frequency, "frequency"), grid.words,
                    isVacant: (1...5).allSatisfy { grid.isVacant(Rating(frequency: frequency, impact: $0)) })
            }
        },
        .list("rows", row) { grid in (1...5).reversed().map { (grid, $0) } },
        .markup("note") { $0.note.markup(root: "") })

    private static let row = View<(grid: MatrixGrid, impact: Int)>(
        "matrix-row",
        .object("heading", MatrixHeading.view) { grid, impact in
            MatrixHeading(
                impact, of: (grid.report.catalog.settings.scales.impact, "impact"), grid.words,
                isVacant: (1...5).allSatisfy { grid.isVacant(Rating(frequency: $0, impact: impact)) })
        },
        .list("cells", MatrixCell.view) { row in
            (1...5).map { frequency in
                MatrixCell(
                    site: row.grid.site, rating: Rating(frequency: frequency, impact: row.impact),
                    marks: row.grid.marks)
            }
        })

    private func isVacant(_ rating: Rating) -> Bool { report.matrix.cells[rating] == nil }

    /// How many problems are open, and how many of them have no place in the table.
    private var note: Sentence {
        let lists = MatrixLists(site: site)
        return words.sentence("matrix.note", ["n": lists.count(of: .open), "unrated": lists.count(of: .unrated)])
    }
}
