/// One look at an AP, wherever it was written down: in its own log or in a meeting's minutes (METRICS.md 1.14).
package struct PlanCheck: Sendable {
    /// As an AP's own log has it; one of minutes is dated the meeting's day and names the meeting.
    package let check: Check
    /// The meeting in whose minutes it stands; nil for one of the AP's own log.
    package let minutes: Table<Meeting>.Index?

    package var on: Day { check.on.value }
}

extension Catalog {
    /// An entry of a meeting's `checks`: the meeting and the entry's place in its log.
    struct MinutesEntry: Sendable {
        let meeting: Table<Meeting>.Index
        let place: Int
    }

    /// Every check of an AP, struck ones too: by day, those of its own log before those of minutes of the same day.
    package func checks(of plan: Table<ActionPlan>.Index) -> [PlanCheck] {
        let own = plans[plan].checks.all.map { PlanCheck(check: $0, minutes: nil) }
        return (own + minutesByPlan[plan].map(minuted)).enumerated()
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }

    /// The last check of an AP up to the end of `day` that was not struck; of one day's the last in the order of `checks`.
    package func lastCheck(of plan: Table<ActionPlan>.Index, onOrBefore day: Day) -> PlanCheck? {
        let own = plans[plan].checks.latest(onOrBefore: day).map { PlanCheck(check: $0, minutes: nil) }
        return minutesByPlan[plan].reduce(own) { last, entry in
            let check = entry.check(in: meetings)
            let isLater = check.void == nil && check.on.value <= day && last.map { $0.on <= check.on.value } ?? true
            return isLater ? minuted(entry) : last
        }
    }

    /// The days of the meetings in whose minutes an AP was checked, struck entries left out.
    func daysOfMinutes(checking plan: Table<ActionPlan>.Index) -> [Day] {
        minutesByPlan[plan].compactMap { entry in
            let check = entry.check(in: meetings)
            return check.void == nil ? check.on.value : nil
        }
    }

    private func minuted(_ entry: MinutesEntry) -> PlanCheck {
        PlanCheck(check: entry.check(in: meetings).check(of: meetings[entry.meeting]), minutes: entry.meeting)
    }

    static func minutes(of meetings: Table<Meeting>, checking plans: Table<ActionPlan>) -> Column<
        ActionPlan, [MinutesEntry]
    > {
        var minutes = Column<ActionPlan, [MinutesEntry]>(repeating: [], for: plans)
        for meeting in meetings.indices {
            for (place, check) in meetings[meeting].checks.all.enumerated() {
                guard let plan = plans.index(of: check.plan.value) else { continue }
                minutes[plan].append(MinutesEntry(meeting: meeting, place: place))
            }
        }
        return minutes
    }
}

extension MeetingCheck {
    /// As the AP's own log would have it.
    package func check(of meeting: Meeting) -> Check {
        Check(
            on: on, outcome: outcome, by: by, note: note, meeting: Located(meeting.id, range), void: void, range: range)
    }
}

extension Catalog.MinutesEntry {
    fileprivate func check(in meetings: Table<Meeting>) -> MeetingCheck { meetings[meeting].checks.all[place] }
}

extension Report {
    /// The checks of an AP up to the as-of day, struck ones too, as `Catalog.checks(of:)` has them.
    package func checks(of plan: Table<ActionPlan>.Index) -> [PlanCheck] {
        catalog.checks(of: plan).filter { $0.on <= asOf }
    }

    /// What the last check up to the as-of day said.
    package func lastCheck(of plan: Table<ActionPlan>.Index) -> Check? {
        catalog.lastCheck(of: plan, onOrBefore: asOf)?.check
    }
}
