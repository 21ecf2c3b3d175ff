import BackdriveCore

/// The numbers of one AP (METRICS.md §2).
enum PlanNumbers {
    static let members: Members<PlanOnDay> = [
        .word("state", PlanState.definition.generalSentence, column: .same) { $0.state.state },
        .reference("owner", to: .person, "The one person who answers for it.") { $0.plan.owner },
        .day("due_on", "The due date in force.", column: .same) { $0.state.dueOn },
        .day("original_due_on", "The due date that was first agreed.", column: .same) { $0.state.originalDueOn },
        .word("due_state", DueState.definition.generalSentence, column: .same) { $0.state.dueState },
        .days("days_overdue", "Days since the due date; null unless overdue.", column: .same) { $0.state.daysOverdue },
        .object("slips", Slips.definition.generalSentence, of: slips) { $0.state.slips },
        .day("done_on", "Null unless it is done.", column: .same) { $0.state.doneOn },
        .day("dropped_on", column: .same) { $0.state.droppedOn }.onlyInTable,
        .days("lead_days", "From its creation to its final completion, both days counted.", column: .same) {
            $0.state.leadDays
        },
        .days("cycle_days", "From its start to its final completion, both days counted.", column: .same) {
            $0.state.cycleDays
        },
        .days("age_days", "Since its creation, both days counted; null unless it is open.", column: .same) {
            $0.state.ageDays
        },
        .flag("aging", Aging.definition.generalSentence, column: .same) { $0.state.isAging },
        .count("weeks_unchecked", WeeklyCheck.uncheckedDefinition.generalSentence, column: .same) {
            $0.state.weeksUnchecked
        },
        .flag("on_time", "Whether it was done on or before its original due date.", column: .same) { $0.state.onTime },
        .flag("on_time_current", "Whether it was done on or before the due date then in force.", column: .same) {
            $0.state.onTimeCurrent
        },
    ]

    private static let slips: Members<Slips> = [
        .count("count", column: "slips") { $0.count },
        .integer("net_days", "From the original due date to the one in force.", column: .same) { $0.netDays },
        .count("gross_days", "The slips' days in sum.", column: .same) { $0.grossDays },
    ]
}
