/// A problem from before the first cycle is in no cycle's numbers (DATA.md §5, BD041).
enum BD041BeforeFirstCycle: CatalogRule {
    static let code: RuleCode = 41
    static let severity = Diagnostic.Severity.warning

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        guard inspection.catalog.settings.isCalendarKnown else { return [] }
        let first = inspection.catalog.settings.cyclesStartOn
        return inspection.catalog.problems.filter { $0.reportedOn.value < first }.map { problem in
            finding(in: problem, early(problem.reportedOn.value, first), at: problem.reportedOn.range)
        }
    }
}

extension BD041BeforeFirstCycle {
    private static func early(_ day: Day, _ first: Day) -> String {
        "\"reported_on\" \(day) is before the first cycle, which begins on \(first)"
    }

    static var explanation: Explanation {
        Explanation(
            title: "a problem from before the first cycle",
            purpose: """
                Inflow is counted by cycle; a problem reported before the first one is on the site but in no cycle's \
                inflow. Correct the date, or begin the cycles earlier in the settings.
                """,
            wrong: """
                # cycle.starts_on is 2026-03-02
                reported_on: 2026-02-27
                """,
            right: """
                reported_on: 2026-03-03
                """)
    }
}
