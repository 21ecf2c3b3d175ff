/// Nothing is due before it was created, neither now nor at first (DATA.md §5, BD020).
enum BD020DueBeforeCreation: CatalogRule {
    static let code: RuleCode = 20

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.compactMap { plan in
            let original = plan.origin.hasFault(in: "due_history") ? nil : plan.dueHistory.valid.first?.from
            return finding(in: plan, createdOn: plan.createdOn, days: [("due_on", plan.dueOn), ("from", original)])
        }
            + catalog.specialProjects.compactMap { project in
                finding(in: project, createdOn: project.createdOn, days: [("due_on", project.dueOn)])
            }
    }

    /// Where both days are too early, the one in force is named: the fault is one.
    private static func finding(
        in record: some Record, createdOn: Located<Day>, days: [(field: String, day: Located<Day>?)]
    ) -> Diagnostic? {
        for case (let field, let day?) in days where createdOn.isKnown && day.value < createdOn.value {
            return finding(
                in: record, tooEarly(field, day.value, createdOn.value), at: day.range,
                notes: [record.note(created, at: createdOn.range)])
        }
        return nil
    }
}

extension BD020DueBeforeCreation {
    private static func tooEarly(_ field: String, _ day: Day, _ createdOn: Day) -> String {
        let name = field == "from" ? "the original due date" : "\"due_on\""
        return "\(name) \(day) is before \"created_on\" \(createdOn)"
    }

    private static let created = "created here"

    static var explanation: Explanation {
        Explanation(
            title: "nothing is due before it was created",
            purpose: """
                A due date is a promise about the future. One before the creation would be overdue from the first \
                day and miss every on-time figure. The original due date is the "from" of the first "due_history" \
                entry, else "due_on".
                """,
            wrong: """
                created_on: 2026-03-16
                due_on: 2026-03-10
                """,
            right: """
                created_on: 2026-03-16
                due_on: 2026-04-10
                """)
    }
}
