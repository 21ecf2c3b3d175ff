/// One look at an AP, wherever it was written down: in its own log or in a meeting's minutes (METRICS.md 1.14).
package struct PlanCheck: Sendable {
    package let on: Day
    package let outcome: Check.Outcome
    /// A person's id or free text.
    package let by: Located<String>?
    package let note: String?
    /// The reason why the check does not count; nil when it does.
    package let void: String?
    /// The meeting that made it, where it is known.
    package let meeting: Table<Meeting>.Index?
    /// Whether it stands in that meeting's file; else it stands in the AP's.
    package let isInMinutes: Bool
}

extension Catalog {
    /// An entry of a meeting's `checks`: the meeting and the entry's place in its log.
    struct MinutesEntry: Sendable {
        let meeting: Table<Meeting>.Index
        let place: Int
    }

    /// Every check of an AP, struck ones too: by day, those of its own log before those of minutes of the same day.
    package func checks(of plan: Table<ActionPlan>.Index) -> [PlanCheck] {
        let own = plans[plan].checks.all.map { check in
            PlanCheck(
                on: check.on.value, outcome: check.outcome.value, by: check.by, note: check.note, void: check.void,
                meeting: check.meeting.flatMap { meetings.index(of: $0.value) }, isInMinutes: false)
        }
        let minuted = minutesByPlan[plan].map { entry in
            let check = meetings[entry.meeting].checks.all[entry.place]
            return PlanCheck(
                on: check.on.value, outcome: check.outcome.value, by: check.by, note: check.note, void: check.void,
                meeting: entry.meeting, isInMinutes: true)
        }
        return (own + minuted).enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
    }

    /// The last check of an AP up to the end of `day` that was not struck; of one day's the last in the order of `checks`.
    package func lastCheck(of plan: Table<ActionPlan>.Index, onOrBefore day: Day) -> PlanCheck? {
        checks(of: plan).last { $0.void == nil && $0.on <= day }
    }

    /// The days of the meetings in whose minutes an AP was checked, struck entries left out.
    func daysOfMinutes(checking plan: Table<ActionPlan>.Index) -> [Day] {
        minutesByPlan[plan].compactMap { entry in
            let check = meetings[entry.meeting].checks.all[entry.place]
            return check.void == nil ? check.on.value : nil
        }
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
