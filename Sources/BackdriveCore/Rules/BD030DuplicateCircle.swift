/// A duplicate names its root: not itself, no circle, and better no other duplicate (DATA.md §5, BD030).
enum BD030DuplicateCircle: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        let next = problems.map { $0.duplicateOf.flatMap { problems.index(of: $0.problem.value) } }
        let circles = circles(following: next)
        return circles.compactMap { circleFinding($0, in: problems) }
            + problems.indices.compactMap { chainFinding($0, following: next, in: inspection) }
    }

    /// Each circle once, in the order of its links, beginning at its smallest id.
    private static func circles(following next: [Table<Problem>.Index?]) -> [[Table<Problem>.Index]] {
        var circles: [[Table<Problem>.Index]] = []
        var walkOf = [Int?](repeating: nil, count: next.count)
        for start in next.indices where walkOf[start] == nil {
            var path: [Table<Problem>.Index] = []
            var place: Table<Problem>.Index? = Table<Problem>.Index(start)
            while let step = place, walkOf[step.offset] == nil {
                walkOf[step.offset] = start
                path.append(step)
                place = next[step.offset]
            }
            // A walk that meets itself has found a circle; one that meets an older walk has not.
            guard let meeting = place, walkOf[meeting.offset] == start, let first = path.firstIndex(of: meeting) else {
                continue
            }
            let circle = path[first...]
            guard let smallest = circle.indices.min(by: { circle[$0] < circle[$1] }) else { continue }
            circles.append(Array(circle[smallest...] + circle[..<smallest]))
        }
        return circles
    }

    private static func circleFinding(_ circle: [Table<Problem>.Index], in problems: Table<Problem>) -> Diagnostic? {
        guard let first = circle.first, let link = problems[first].duplicateOf else { return nil }
        let ids = circle.map { problems[$0].id }
        if circle.count == 1 {
            return finding(
                in: problems[first], "\(ids[0]) is called a duplicate of itself", at: link.problem.range,
                help: "remove duplicate_of, or name the problem that it repeats")
        }
        return finding(
            in: problems[first], "duplicates in a circle: \((ids + ids.prefix(1)).joined(separator: " → "))",
            at: link.problem.range,
            notes: circle.dropFirst().compactMap { place in
                problems[place].duplicateOf.map { named(in: problems[place], $0) }
            })
    }

    private static func chainFinding(
        _ place: Table<Problem>.Index, following next: [Table<Problem>.Index?], in inspection: Inspection
    ) -> Diagnostic? {
        let problems = inspection.catalog.problems
        guard let link = problems[place].duplicateOf, let named = next[place.offset],
            let furtherLink = problems[named].duplicateOf,
            // Behind a circle there is no root to link.
            let root = inspection.duplicates.root(of: place), root != place
        else { return nil }
        return finding(
            in: problems[place], "\(Wording.quoted(link.problem.value)) is a duplicate itself",
            at: link.problem.range, severity: .warning, help: "name the root: write problem: \(problems[root].id)",
            notes: [self.named(in: problems[named], furtherLink)])
    }

    private static func named(in problem: Problem, _ link: DuplicateLink) -> Diagnostic.Note {
        problem.note("named as a duplicate of \(Wording.quoted(link.problem.value)) here", at: link.problem.range)
    }

    static let explanation = Explanation(
        code: 30, title: "a duplicate names its root",
        purpose: """
            The occurrences of a duplicate count for the problem at the end of the chain. A circle has no end: that is \
            an error. A duplicate of a duplicate is a warning: name the root, so that readers arrive at once.
            """,
        wrong: """
            # problems/P-260303A.md
            duplicate_of: {problem: P-260303A, on: 2026-04-13}
            """,
        right: "duplicate_of: {problem: P-260210B, on: 2026-04-13}")
}
