/// Which open problems came into each cell of the matrix, and which left it, since the present cycle began.
///
/// A problem moves when it is rated, opened or closed; where it was is known as at the end of the day before the cycle.
package struct MatrixMoves: Sendable {
    package private(set) var entered: Set<Table<Problem>.Index> = []
    /// By the cell that they were in, by id.
    package private(set) var left: [Rating: [Table<Problem>.Index]] = [:]

    /// Before the first cycle nothing has moved.
    package init(_ report: Report) {
        guard let start = report.cycles.last?.cycle.startsOn else { return }
        let before = Snapshot(of: report.timelines, asOf: start - 1)
        for problem in report.catalog.problems.indices {
            let (old, new) = (before.cell(of: problem), report.cell(of: problem))
            guard old != new else { continue }
            if new != nil { entered.insert(problem) }
            if let old { left[old, default: []].append(problem) }
        }
    }
}

// Where an open problem stands in the matrix; nil for one that is closed or not rated.
extension Snapshot {
    fileprivate func cell(of problem: Table<Problem>.Index) -> Rating? {
        standings[problem]?.stage.isOpen ?? false ? rating(of: problem) : nil
    }
}

extension Report {
    fileprivate func cell(of problem: Table<Problem>.Index) -> Rating? {
        problems[problem].flatMap { $0.stage.isOpen ? $0.rating : nil }
    }
}
