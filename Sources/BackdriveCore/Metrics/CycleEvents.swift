/// What happened in every cycle, record by record: the lists behind the numbers of `Report.cycles`, by their places.
///
/// Made once for a site by going through every record once, so that no cycle's page searches for its records.
package struct CycleEvents: Sendable {
    /// A record with the day on which something happened to it.
    package struct Event<Row: Record>: Sendable {
        package let record: Table<Row>.Index
        package let on: Day
    }

    /// What the balance of undecided problems counts.
    package let undecided: BalanceEvents<Problem, ChangeOfUndecided>
    /// What the balance of open APs counts: completions that were undone later, too.
    package let open: BalanceEvents<ActionPlan, ChangeOfOpen>
    package let analysed: [[Event<Problem>]]
    /// Completions that nothing undid by the as-of day.
    package let finished: [[Event<ActionPlan>]]
    /// With the day of the slip.
    package let slips: [[Event<ActionPlan>]]
    /// APs whose original due date lies here and has passed, unless they were dropped by then.
    package let promised: [[Event<ActionPlan>]]
    package let meetings: [[Event<Meeting>]]
    /// The problems reported before the first cycle.
    package let problemsBefore: [Event<Problem>]

    package init(_ report: Report) {
        let (catalog, asOf) = (report.catalog, report.asOf)
        let cycles = CycleIndex(catalog.calendar, through: asOf)
        undecided = BalanceEvents(report.timelines.problems, of: catalog.problems, in: cycles)
        open = BalanceEvents(report.timelines.plans, of: catalog.plans, in: cycles)
        analysed = cycles.events(of: catalog.problems) { [catalog.problems[$0].analysis?.on.value] }
        finished = cycles.events(of: catalog.plans) { [report.plans[$0]?.doneOn] }
        slips = cycles.events(of: catalog.plans) { catalog.plans[$0].dueHistory.valid.filter(\.isSlip).map(\.on.value) }
        promised = cycles.events(of: catalog.plans) { plan in
            [report.plans[plan].flatMap { $0.isPromised(asOf: asOf) ? $0.originalDueOn : nil }]
        }
        meetings = cycles.events(of: catalog.meetings) { [catalog.meetings[$0].on.value] }
        problemsBefore = catalog.problems.indices.filter { catalog.problems[$0].exists(on: asOf) }
            .map { Event(record: $0, on: catalog.problems[$0].reportedOn.value) }
            .filter { cycles[$0.on] == nil }.sorted(by: Event.isOrdered)
    }
}

extension CycleEvents.Event {
    /// By day, ties by id.
    static func isOrdered(_ a: Self, _ b: Self) -> Bool { (a.on, a.record) < (b.on, b.record) }
}

extension CycleIndex {
    /// What happened to the records of a table in each cycle.
    fileprivate func events<Row: Record>(
        of table: Table<Row>, on days: (Table<Row>.Index) -> [Day?]
    ) -> [[CycleEvents.Event<Row>]] {
        var events: [[CycleEvents.Event<Row>]] = Array(repeating: [], count: count)
        for record in table.indices where table[record].exists(on: asOf) {
            for case let day? in days(record) {
                if let cycle = self[day] { events[cycle].append(CycleEvents.Event(record: record, on: day)) }
            }
        }
        return events.map { $0.sorted(by: CycleEvents.Event.isOrdered) }
    }
}

extension PlanState {
    /// Counted in the commitment hit rate of the cycle that holds the original due date (METRICS.md 1.10).
    fileprivate func isPromised(asOf day: Day) -> Bool {
        originalDueOn < day && droppedOn.map { $0 > originalDueOn } ?? true
    }

    /// Done on or before the original due date.
    package var isHit: Bool { doneOn.map { $0 <= originalDueOn } ?? false }
}
