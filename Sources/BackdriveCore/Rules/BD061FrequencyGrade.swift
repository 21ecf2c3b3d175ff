/// The frequency grade agrees with what was logged before the analysis (DATA.md §5, BD061).
enum BD061FrequencyGrade: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.compactMap { place in
            let problem = problems[place]
            guard let analysis = problem.analysis, let grade = analysis.frequency,
                !problem.origin.hasGap(in: "occurrences", at: "on", "count", "void"),
                !inspection.uncertainty.seen.contains(place)
            else { return nil }
            let day = analysis.on.value
            let count = inspection.occurrences.count(of: place, in: RecentDays.interval(asOf: day))
            guard count > 0, let expected = expectation(of: grade.value, contradictedBy: count) else { return nil }
            return finding(
                in: problem,
                "frequency \(grade.value) means \(expected) occurrences in \(RecentDays.count) days, but \(count) "
                    + "\(count == 1 ? "is" : "are") logged up to \(day)", at: grade.range,
                help:
                    "grade 5 is the most: at least 8, 4 at least 3, 1 at most 3; write the grade that fits, or log what is "
                    + "missing")
        }
    }

    /// What a grade says about the number of occurrences; nil where the count agrees.
    private static func expectation(of grade: Int, contradictedBy count: Int) -> String? {
        switch grade {
        case 5 where count < 8: "at least 8"
        case 4 where count < 3: "at least 3"
        case 1 where count > 3: "at most 3"
        default: nil
        }
    }

    static let explanation = Explanation(
        code: 61, severity: .warning, title: "the frequency grade agrees with the occurrences",
        purpose: """
            The grade decides the tier. Where occurrences were logged in the \(RecentDays.count) days up to the analysis, \
            grade 5 stands for at least 8 of them, grade 4 for at least 3, grade 1 for at most 3. Correct the grade, or log \
            the occurrences that the meeting knew of.
            """,
        wrong: """
            analysis: {on: 2026-03-16, category: system, cause: design, frequency: 5, impact: 3}
            occurrences: [{on: 2026-03-10, count: 2}]
            """,
        right: """
            analysis: {on: 2026-03-16, category: system, cause: design, frequency: 3, impact: 3}
            occurrences: [{on: 2026-03-10, count: 2}]
            """)
}
