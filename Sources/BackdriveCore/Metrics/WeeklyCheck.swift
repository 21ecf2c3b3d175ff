/// A complete week of checks (METRICS.md 1.14).
package struct WeekReport: Sendable, Hashable {
    /// A Monday.
    package let startsOn: Day
    /// APs created before the week and open at the end of its last day, as it was then.
    package let eligible: Int
    /// The eligible ones with a check dated in the week.
    package let checked: Int
}

/// Whether each open AP is looked at every week.
package enum WeeklyCheck {
    private static let daysPerWeek = 7

    /// The complete weeks from the Monday on or before the first AP's creation; those with none eligible too.
    static func weeks(in snapshot: Snapshot) -> [WeekReport] {
        let plans = snapshot.timelines.plans
        guard let earliest = plans.values.lazy.map(\.createdOn).min(), earliest <= snapshot.asOf else { return [] }
        let first = earliest.monday
        let count = (snapshot.asOf - first) / daysPerWeek
        // Differences: APs that become or stop being eligible in each week.
        var changes = Array(repeating: 0, count: count + 1)
        var checked = Array(repeating: 0, count: count)
        for plan in snapshot.existingPlans {
            let eligible = eligibleWeeks(of: plans[plan], in: snapshot, from: first).map { $0.clamped(to: 0..<count) }
            for weeks in eligible {
                changes[weeks.lowerBound] += 1
                changes[weeks.upperBound] -= 1
            }
            var last: Int?
            for day in plans[plan].checkedOn {
                let week = weekNumber(of: day, from: first)
                guard week != last else { continue }
                last = week
                // The weeks of one spell end before those of the next begin.
                let spell = eligible.partitionPoint { $0.upperBound > week }
                if spell < eligible.count, eligible[spell].contains(week) { checked[week] += 1 }
            }
        }
        var eligible = 0
        return (0..<count).map { week in
            eligible += changes[week]
            return WeekReport(startsOn: first + week * daysPerWeek, eligible: eligible, checked: checked[week])
        }
    }

    /// The numbers of the weeks, 0 for the one that starts on `first`, in which an AP ought to be checked.
    private static func eligibleWeeks(
        of plan: PlanTimeline, in snapshot: Snapshot, from first: Day
    ) -> [Range<Int>] {
        let afterCreation = weekNumber(of: plan.createdOn, from: first) + 1
        return plan.openSpells(through: snapshot.asOf).compactMap { spell in
            // A week's last day lies in the spell: the first such week ends on or after its start.
            let start = max(afterCreation, weekNumber(of: spell.start, from: first))
            let end = weekNumber(of: spell.end, from: first)
            return start < end ? start..<end : nil
        }
    }

    private static func weekNumber(of day: Day, from first: Day) -> Int { (day.monday - first) / daysPerWeek }

    /// Whole weeks since an open AP was last checked, created or re-opened, up to the as-of day.
    static func weeksUnchecked(of plan: PlanTimeline, asOf day: Day) -> Int {
        let last = max(
            plan.createdOn, plan.lastCheck(onOrBefore: day) ?? .distantPast,
            plan.lastReopening(onOrBefore: day) ?? .distantPast)
        return (day - last) / daysPerWeek
    }

    package static let definition = Definition(
        "weekly_check", "1.14",
        "Of the APs created before a complete week and open at its end, those with a check dated in it, in their own log "
            + "or in a meeting's minutes.")
    package static let uncheckedDefinition = Definition(
        "weeks_unchecked", "1.14",
        "Whole weeks since an open AP was last checked, created or re-opened, whichever came last.",
        [.setting("unchecked_weeks", .weeks) { $0.uncheckedWeeks }])
}
