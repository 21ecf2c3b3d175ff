/// Where each problem's chain of `duplicate_of` ends, taking every link whatever its day.
package struct DuplicateRoots: Sendable {
    /// The root of each problem: itself unless it is a duplicate; nil in a circle, or behind one.
    package let root: Column<Problem, Table<Problem>.Index?>
    /// The problems, by id, whose chain ends at a root; the root itself is not among them.
    package let duplicates: Column<Problem, [Table<Problem>.Index]>

    init(_ problems: Table<Problem>) {
        let next = problems.map { $0.duplicateOf.flatMap { problems.index(of: $0.problem.value) } }
        var roots: [Table<Problem>.Index?] = Array(repeating: nil, count: problems.count)
        var isKnown = Array(repeating: false, count: problems.count)
        for start in problems.indices {
            var chain: [Table<Problem>.Index] = []
            var place = start
            // Marked as known before its root is: a chain that meets itself ends at nil.
            while !isKnown[place.offset] {
                isKnown[place.offset] = true
                chain.append(place)
                guard let following = next[place.offset] else {
                    roots[place.offset] = place
                    break
                }
                place = following
            }
            for member in chain { roots[member.offset] = roots[place.offset] }
        }
        root = Column(roots)
        var duplicates = Column<Problem, [Table<Problem>.Index]>(Array(repeating: [], count: problems.count))
        for problem in problems.indices {
            if let root = roots[problem.offset], root != problem { duplicates[root].append(problem) }
        }
        self.duplicates = duplicates
    }
}
