/// How an AP was in one week, by its last check there: one place on the board of the weekly meeting.
package enum WeekMark: Sendable, Hashable {
    case checked(Check.Outcome)
    /// Created before the week, open at its end, and nobody looked.
    case unchecked
    /// Nothing is said: not created before the week, ended, or the week is not over yet.
    case blank
}

extension Report {
    /// The APs that a complete week counts, and those of them with a check dated in it (METRICS.md 1.14); by id.
    package func plans(
        of week: WeekReport
    ) -> (eligible: [Table<ActionPlan>.Index], checked: [Table<ActionPlan>.Index]) {
        let days = DayInterval(week.startsOn, until: week.startsOn + 7)
        let eligible = catalog.plans.indices.filter { plan in
            let timeline = timelines.plans[plan]
            return timeline.createdOn < days.start && timeline.isOpen(on: days.end - 1)
        }
        return (eligible, eligible.filter { timelines.plans[$0].checkedOn.contains(where: days.contains) })
    }

    /// The marks of an AP in the latest weeks, the one of the as-of day last.
    package func weekMarks(of plan: Table<ActionPlan>.Index, weeks count: Int) -> [WeekMark] {
        let timeline = timelines.plans[plan]
        let first = asOf.monday - 7 * (count - 1)
        var outcomes: [Int: Check.Outcome] = [:]
        for check in checks(of: plan) where check.check.void == nil && check.on >= first && check.on <= asOf {
            outcomes[(check.on.monday - first) / 7] = check.check.outcome.value
        }
        return (0..<count).map { week in
            let (monday, sunday) = (first + 7 * week, first + 7 * week + 6)
            if let outcome = outcomes[week] { return .checked(outcome) }
            return timeline.createdOn < monday && sunday <= asOf && timeline.isOpen(on: sunday) ? .unchecked : .blank
        }
    }
}
