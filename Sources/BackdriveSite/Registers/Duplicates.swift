internal import BackdriveCore

/// Which problems are the same as each one, by the links in force on the as-of day.
struct Duplicates: Sendable {
    /// The problems that name it in `duplicate_of`, by id.
    let direct: Column<Problem, [Table<Problem>.Index]>
    /// The problems whose chain of links ends at it, by id: their occurrences count for it (METRICS.md §0).
    let all: Column<Problem, [Table<Problem>.Index]>

    init(_ report: Report) {
        let problems = report.catalog.problems
        var direct = Column<Problem, [Table<Problem>.Index]>(Array(repeating: [], count: problems.count))
        var all = direct
        for problem in problems.indices where report.duplicates.isDuplicate(problem) {
            if let link = problems[problem].duplicateOf, let target = problems.index(of: link.problem.value) {
                direct[target].append(problem)
            }
            if let root = report.duplicates.root(of: problem) { all[root].append(problem) }
        }
        self.direct = direct
        self.all = all
    }
}
