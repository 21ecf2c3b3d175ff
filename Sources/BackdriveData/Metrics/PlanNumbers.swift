import BackdriveCore

/// The numbers of one AP (METRICS.md §2).
enum PlanNumbers {
    static let members: Members<PlanOnDay> = [
        .value("state", .word, PlanState.definition.generalSentence, column: .same) { $0.state.state },
        .value("owner", .reference(to: .person), "The one person who answers for it.") { $0.record.owner.value },
        .value("due_on", .day, "The due date in force.", column: .same) { $0.state.dueOn },
        .value("original_due_on", .day, "The due date that was first agreed.", column: .same) {
            $0.state.originalDueOn
        },
        .value("due_state", .word, DueState.definition.generalSentence, column: .same) { $0.state.dueState },
        .value("days_overdue", .days, "Days since the due date; null unless overdue.", column: .same) {
            $0.state.daysOverdue
        },
        .value("slips", .object(slips), Slips.definition.generalSentence) { $0.state.slips },
        .value("done_on", .day, "Null unless it is done.", column: .same) { $0.state.doneOn },
        .value("dropped_on", .day, column: .same) { $0.state.droppedOn }.onlyInTable,
        .value("lead_days", .days, "From its creation to its final completion, both days counted.", column: .same) {
            $0.state.leadDays
        },
        .value("cycle_days", .days, "From its start to its final completion, both days counted.", column: .same) {
            $0.state.cycleDays
        },
        .value("age_days", .days, "Since its creation, both days counted; null unless it is open.", column: .same) {
            $0.state.ageDays
        },
        .value("aging", .flag, Aging.definition.generalSentence, column: .same) { $0.state.isAging },
        .value("weeks_unchecked", .count, WeeklyCheck.uncheckedDefinition.generalSentence, column: .same) {
            $0.state.weeksUnchecked
        },
        .value("on_time", .flag, "Whether it was done on or before its original due date.", column: .same) {
            $0.state.onTime
        },
        .value("on_time_current", .flag, "Whether it was done on or before the due date then in force.", column: .same)
        {
            $0.state.onTimeCurrent
        },
    ]

    private static let slips: Members<Slips> = [
        .value("count", .count, column: "slips") { $0.count },
        .value("net_days", .integer(), "From the original due date to the one in force.", column: .same) { $0.netDays },
        .value("gross_days", .count, "The slips' days in sum.", column: .same) { $0.grossDays },
    ]
}
