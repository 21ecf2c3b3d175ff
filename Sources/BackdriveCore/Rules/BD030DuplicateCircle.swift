/// A duplicate names its root: not itself, no circle, and better no other duplicate (DATA.md §5, BD030).
enum BD030DuplicateCircle: CatalogRule {
    static let code: RuleCode = 30

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
        if circle.count == 1 {
            return finding(in: problems[first], itself(problems[first].id), at: link.problem.range, help: removal)
        }
        let others = circle.dropFirst().compactMap { place in
            problems[place].duplicateOf.map { problems[place].note(names($0.problem.value), at: $0.problem.range) }
        }
        return finding(
            in: problems[first], circular(circle.map { problems[$0].id }), at: link.problem.range, notes: others)
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
            in: problems[place], chained(link.problem.value), at: link.problem.range, severity: .warning,
            help: linkRoot(problems[root].id),
            notes: [problems[named].note(names(furtherLink.problem.value), at: furtherLink.problem.range)])
    }
}

extension BD030DuplicateCircle {
    private static func itself(_ id: String) -> String { "\(id) is called a duplicate of itself" }
    private static let removal = "remove duplicate_of, or name the problem that it repeats"

    private static func circular(_ ids: [String]) -> String {
        "duplicates in a circle: \((ids + ids.prefix(1)).joined(separator: " → "))"
    }

    private static func chained(_ id: String) -> String { "\(Wording.quoted(id)) is a duplicate itself" }
    private static func linkRoot(_ root: String) -> String { "name the root: write problem: \(root)" }
    private static func names(_ id: String) -> String { "named as a duplicate of \(Wording.quoted(id)) here" }

    static var explanation: Explanation {
        Explanation(
            title: "a duplicate names its root",
            purpose: """
                The occurrences of a duplicate count for the problem at the end of the chain. A circle has no end: \
                that is an error. A duplicate of a duplicate is a warning: name the root, so that readers arrive at \
                once.
                """,
            wrong: """
                # problems/P-260303A.md
                duplicate_of: {problem: P-260303A, on: 2026-04-13}
                """,
            right: """
                duplicate_of: {problem: P-260210B, on: 2026-04-13}
                """)
    }
}
