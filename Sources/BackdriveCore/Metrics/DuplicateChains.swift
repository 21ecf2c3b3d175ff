/// Which problem each one is the same as, by the `duplicate_of` links in force on a day (METRICS.md §0).
package struct DuplicateChains: Sendable {
    private let links: Column<Problem, Link>
    /// The duplicates whose chain ends at the problem, by id; itself not among them.
    package private(set) var duplicates: Column<Problem, [Table<Problem>.Index]>
    /// The problems that name it in `duplicate_of`, by id.
    package private(set) var namedBy: Column<Problem, [Table<Problem>.Index]>

    private enum Link: Sendable {
        case none
        case to(Table<Problem>.Index)
        /// The problem it names is on the site by its id only, or the chain runs in a circle (BD030).
        case broken
    }

    package init(_ catalog: Catalog, asOf: Day) {
        let written = Column<Problem, Link>(
            catalog.problems.map { problem in
                guard let link = problem.duplicateOf, link.on.value <= asOf else { return .none }
                return catalog.problems.index(of: link.problem.value).map(Link.to) ?? .broken
            })
        links = Self.shortened(written, catalog.problems.indices)
        duplicates = Column(repeating: [], for: catalog.problems)
        namedBy = duplicates
        for problem in catalog.problems.indices {
            if case .to(let root) = links[problem] { duplicates[root].append(problem) }
            if case .to(let named) = written[problem] { namedBy[named].append(problem) }
        }
    }

    /// The end of the chain, the problem itself when it is no duplicate; nil when the chain is broken.
    package func root(of problem: Table<Problem>.Index) -> Table<Problem>.Index? {
        switch links[problem] {
        case .none: problem
        case .to(let root): root
        case .broken: nil
        }
    }

    /// Every link led to the end of its chain. Each chain is walked once: what was walked is written back.
    private static func shortened(
        _ written: Column<Problem, Link>, _ problems: Range<Table<Problem>.Index>
    ) -> Column<Problem, Link> {
        var links = written
        var walkOf = [Int32](repeating: -1, count: problems.count)
        for problem in problems {
            guard case .to = links[problem], walkOf[problem.offset] < 0 else { continue }
            var path: [Table<Problem>.Index] = []
            var place = problem
            var end: Link?
            while end == nil {
                switch links[place] {
                case .none: end = .to(place)
                case .broken: end = .broken
                case .to(let next):
                    if walkOf[place.offset] == Int32(problem.offset) {
                        end = .broken
                    } else if walkOf[place.offset] >= 0 {
                        end = .to(next)
                    } else {
                        walkOf[place.offset] = Int32(problem.offset)
                        path.append(place)
                        place = next
                    }
                }
            }
            for step in path { links[step] = end ?? .broken }
        }
        return links
    }
}
