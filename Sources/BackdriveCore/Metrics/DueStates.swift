/// How near an open AP's due date is (METRICS.md 1.9).
package enum DueState: String, CaseIterable, Sendable, Hashable {
    case overdue, soon, later

    /// `overdue` ⇔ due < t; `soon` ⇔ t ≤ due ≤ t + due_soon_days; `later` else.
    package init(due: Day, asOf: Day, dueSoonDays: Int) {
        self =
            if due < asOf { .overdue } else if due <= asOf + dueSoonDays { .soon } else { .later }
    }

    package static let definition = Definition(
        "due_state", "1.9",
        "An open AP is overdue when its due date has passed, due soon when it comes within {due_soon_days}, else later.",
        [.setting("due_soon_days", .days) { $0.dueSoonDays }])
}

extension ActionPlan {
    /// The due date in force at the end of `day`: moves dated later are undone (METRICS.md §0, "Time travel").
    package func dueOn(asOf day: Day) -> Day {
        dueHistory.valid.first { $0.on.value > day }?.from.value ?? dueOn.value
    }
}
