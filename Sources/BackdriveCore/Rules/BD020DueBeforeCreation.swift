/// Nothing is due before it was created, neither now nor at first (DATA.md §5, BD020).
enum BD020DueBeforeCreation: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let plans = catalog.plans.compactMap { plan in
            let original =
                plan.origin.hasGap(in: "due_history", at: "from", "void")
                ? nil : plan.dueHistory.unstruck.first?.from
            // Where both days are too early, the one in force is named: the fault is one. Where the log says which day that is,
            // the log's rule names it (BD021).
            let isLogged = plan.dueHistory.unstruck.last.map { $0.to.value == plan.dueOn.value } ?? true
            return (isLogged ? finding(in: plan, "\"due_on\"", plan.dueOn, plan.createdOn) : nil)
                ?? original.flatMap { finding(in: plan, "the original due date", $0, plan.createdOn) }
        }
        return plans
            + catalog.specialProjects.compactMap { project in
                project.dueOn.flatMap { finding(in: project, "\"due_on\"", $0, project.createdOn) }
            }
    }

    private static func finding(
        in record: some Record, _ name: String, _ day: Located<Day>, _ createdOn: Located<Day>
    ) -> Diagnostic? {
        guard createdOn.isKnown, day.value < createdOn.value else { return nil }
        return finding(
            in: record, "\(name) \(day.value) is before \"created_on\" \(createdOn.value)", at: day.range,
            help: meant(by: day.value, notBefore: createdOn.value).map { Wording.didYouMean("\($0)") },
            notes: [record.note("created here", at: createdOn.range)])
    }

    /// Month and day in their right places, or of an earlier year the same day in one in which it can be due.
    private static func meant(by day: Day, notBefore start: Day) -> Day? {
        let (written, year) = (day.components, start.components.year)
        let years = written.year < year ? [year, year + 1] : []
        let days = years.map { Day(year: $0, month: written.month, day: written.day) }
        return ([day.withMonthAndDaySwapped] + days).lazy.compactMap(\.self).first { $0 >= start }
    }

    static let explanation = Explanation(
        code: 20, title: "nothing is due before it was created",
        purpose: """
            A due date is a promise about the future. One before the creation would be overdue from the first day and \
            miss every on-time figure. The original due date is the "from" of the first "due_history" entry, else \
            "due_on".
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
