/// What the numbers say about one AP on one day; the members of `metrics.json`'s `aps`.
package struct PlanState: Sendable {
    package let state: State
    /// The date in force on the day.
    package let dueOn: Day
    package let originalDueOn: Day
    /// Nil unless open, like every member down to `weeksUnchecked`.
    package let dueState: DueState?
    /// Nil unless overdue.
    package let daysOverdue: Int?
    package let ageDays: Int?
    package let isAging: Bool?
    package let weeksUnchecked: Int?
    /// Open and started (METRICS.md §0); false when it has ended.
    package let isInProgress: Bool
    package let slips: Slips
    /// Nil unless done, like every member below.
    package let doneOn: Day?
    package let leadDays: Int?
    package let cycleDays: Int?
    package let onTime: Bool?
    package let onTimeCurrent: Bool?
    /// Nil unless dropped.
    package let droppedOn: Day?

    package enum State: String, CaseIterable, Sendable, Hashable { case open, done, dropped }

    init(of index: Table<ActionPlan>.Index, in snapshot: Snapshot, aging: Aging) {
        let plan = snapshot.catalog.plans[index]
        let timeline = snapshot.timelines.plans[index]
        let ending = snapshot.endings[index]
        let asOf = snapshot.asOf
        let isOpen = ending == nil
        let due = plan.dueOn(asOf: asOf)
        let age = Aging.ageDays(of: timeline, asOf: asOf)
        let done = ending.flatMap { $0.isDone ? $0.on : nil }
        state = isOpen ? .open : done != nil ? .done : .dropped
        dueOn = due
        originalDueOn = plan.originalDueOn
        dueState =
            isOpen ? DueState(due: due, asOf: asOf, dueSoonDays: snapshot.catalog.settings.dueSoonDays) : nil
        daysOverdue = isOpen && due < asOf ? asOf - due : nil
        ageDays = isOpen ? age : nil
        isAging = isOpen ? aging.isAging(ageDays: age) : nil
        weeksUnchecked = isOpen ? WeeklyCheck.weeksUnchecked(of: timeline, asOf: asOf) : nil
        isInProgress = isOpen && plan.startedOn.map { $0.value <= asOf } ?? false
        slips = Slips(of: plan, asOf: asOf)
        doneOn = done
        leadDays = LeadTime.days(of: timeline, ending: ending)
        cycleDays = CycleTime.days(startedOn: plan.startedOn?.value, ending: ending)
        onTime = done.map { OnTime.isOnTime(plan, doneOn: $0) }
        onTimeCurrent = done.map { OnTime.isOnTimeByCurrentDue(plan, doneOn: $0) }
        droppedOn = ending.flatMap { $0.isDone ? nil : $0.on }
    }

    package static let definition = Definition(
        "ap_state", "0", "An AP is open from the day it is created until the day it is done or dropped.")
}
