/// What happened in every cycle, record by record: the lists behind the numbers of `Report.cycles`.
///
/// Made once for a site by going through every record once, so that no cycle's page searches for its records.
package struct CycleEvents: Sendable {
    /// In the order of `Report.cycles`.
    package private(set) var cycles: [Cycle]
    /// The problems reported before the first cycle, by id.
    package private(set) var problemsBefore: [Event<Problem>] = []
    /// The undecided problems and the open APs as the first cycle began.
    package private(set) var openingProblems: [Event<Problem>] = []
    package private(set) var openingPlans: [Event<ActionPlan>] = []

    /// A record with the day on which something happened to it.
    package struct Event<Row: Record>: Sendable {
        package let record: Table<Row>.Index
        package let on: Day

        /// By day, ties by id.
        fileprivate static func isOrdered(_ a: Event, _ b: Event) -> Bool { (a.on, a.record) < (b.on, b.record) }
    }

    package struct Cycle: Sendable {
        package fileprivate(set) var reported: [Event<Problem>] = []
        package fileprivate(set) var reopened: [Event<Problem>] = []
        package fileprivate(set) var screenedOut: [Event<Problem>] = []
        package fileprivate(set) var duplicates: [Event<Problem>] = []
        package fileprivate(set) var decided: [Event<Problem>] = []
        /// Undecided at the end, with the day since when.
        package fileprivate(set) var carriedOver: [Event<Problem>] = []
        package fileprivate(set) var analysed: [Event<Problem>] = []
        package fileprivate(set) var plansCreated: [Event<ActionPlan>] = []
        package fileprivate(set) var plansReopened: [Event<ActionPlan>] = []
        /// Completions, those undone later too.
        package fileprivate(set) var plansDone: [Event<ActionPlan>] = []
        package fileprivate(set) var plansDropped: [Event<ActionPlan>] = []
        /// Open at the end, with the day since when.
        package fileprivate(set) var plansOpen: [Event<ActionPlan>] = []
        /// Completions that nothing undid by the as-of day.
        package fileprivate(set) var finished: [Event<ActionPlan>] = []
        /// With the day of the slip.
        package fileprivate(set) var slips: [Event<ActionPlan>] = []
        /// APs whose original due date lies here and has passed, unless they were dropped by then.
        package fileprivate(set) var promised: [Event<ActionPlan>] = []
        package fileprivate(set) var meetings: [Event<Meeting>] = []
    }

    package init(_ report: Report) {
        let index = CycleIndex(report.catalog.calendar, through: report.asOf)
        cycles = Array(repeating: Cycle(), count: report.cycles.count)
        collectProblems(report, index)
        collectPlans(report, index)
        for meeting in report.catalog.meetings.indices {
            add(Event(record: meeting, on: report.catalog.meetings[meeting].on.value), to: \.meetings, index)
        }
        sort()
        follow(report)
    }

    private mutating func add<Row>(
        _ event: Event<Row>, to list: WritableKeyPath<Cycle, [Event<Row>]>, _ index: CycleIndex
    ) {
        if let cycle = index[event.on] { cycles[cycle][keyPath: list].append(event) }
    }

    private mutating func sort() {
        for place in cycles.indices {
            for list in Self.problemLists { cycles[place][keyPath: list].sort(by: Event.isOrdered) }
            for list in Self.planLists { cycles[place][keyPath: list].sort(by: Event.isOrdered) }
            cycles[place].meetings.sort(by: Event.isOrdered)
        }
        problemsBefore.sort(by: Event.isOrdered)
    }

    // Key paths are not Sendable by themselves; computed, they need not be.
    private static var problemLists: [WritableKeyPath<Cycle, [Event<Problem>]>] {
        [\.reported, \.reopened, \.screenedOut, \.duplicates, \.decided, \.analysed]
    }

    private static var planLists: [WritableKeyPath<Cycle, [Event<ActionPlan>]>] {
        [
            \.plansCreated, \.plansReopened, \.plansDone, \.plansDropped, \.finished, \.slips, \.promised,
        ]
    }
}

extension CycleEvents {
    private mutating func collectProblems(_ report: Report, _ index: CycleIndex) {
        var undecided: [Table<Problem>.Index: Int] = [:]
        for problem in report.catalog.problems.indices where report.problems[problem] != nil {
            report.timelines.problems[problem].forEachChangeOfUndecided { day, kind in
                guard day <= report.asOf else { return }
                if index[day] == nil { undecided[problem, default: 0] += kind.adds ? 1 : -1 }
                add(Event(record: problem, on: day), to: kind.list, index)
            }
            let record = report.catalog.problems[problem]
            let reportedOn = record.reportedOn.value
            if index[reportedOn] == nil { problemsBefore.append(Event(record: problem, on: reportedOn)) }
            if let analysis = record.analysis {
                add(Event(record: problem, on: analysis.on.value), to: \.analysed, index)
            }
        }
        openingProblems = undecided.filter { $0.value > 0 }.keys
            .map { Event(record: $0, on: report.catalog.problems[$0].reportedOn.value) }.sorted(by: Event.isOrdered)
    }

    private mutating func collectPlans(_ report: Report, _ index: CycleIndex) {
        var open: [Table<ActionPlan>.Index: Int] = [:]
        for plan in report.catalog.plans.indices {
            guard let state = report.plans[plan] else { continue }
            report.timelines.plans[plan].forEachChangeOfOpen { day, kind in
                guard day <= report.asOf else { return }
                if index[day] == nil { open[plan, default: 0] += kind.adds ? 1 : -1 }
                add(Event(record: plan, on: day), to: kind.list, index)
            }
            if let doneOn = state.doneOn { add(Event(record: plan, on: doneOn), to: \.finished, index) }
            for move in report.catalog.plans[plan].dueHistory.valid where move.isSlip {
                add(Event(record: plan, on: move.on.value), to: \.slips, index)
            }
            if state.isPromised(asOf: report.asOf) {
                add(Event(record: plan, on: state.originalDueOn), to: \.promised, index)
            }
        }
        openingPlans = open.filter { $0.value > 0 }.keys
            .map { Event(record: $0, on: report.catalog.plans[$0].createdOn.value) }.sorted(by: Event.isOrdered)
    }

    /// Goes from cycle to cycle and keeps what is still undecided and still open.
    private mutating func follow(_ report: Report) {
        var undecided = Remaining(openingProblems)
        var open = Remaining(openingPlans)
        for place in cycles.indices {
            let cycle = cycles[place]
            undecided.change(
                adding: cycle.reported + cycle.reopened,
                removing: cycle.screenedOut + cycle.duplicates + cycle.decided)
            open.change(
                adding: cycle.plansCreated + cycle.plansReopened, removing: cycle.plansDone + cycle.plansDropped)
            cycles[place].carriedOver = undecided.events
            cycles[place].plansOpen = open.events
        }
    }

    /// What has come and not gone yet, with the day since when.
    private struct Remaining<Row: Record> {
        private var since: [Table<Row>.Index: (day: Day, count: Int)]

        init(_ events: [Event<Row>]) {
            since = Dictionary(uniqueKeysWithValues: events.map { ($0.record, ($0.on, 1)) })
        }

        mutating func change(adding: [Event<Row>], removing: [Event<Row>]) {
            for event in adding {
                let before = since[event.record]
                since[event.record] = (max(before?.day ?? event.on, event.on), (before?.count ?? 0) + 1)
            }
            for event in removing {
                guard let before = since[event.record] else { continue }
                since[event.record] = before.count > 1 ? (before.day, before.count - 1) : nil
            }
        }

        var events: [Event<Row>] {
            since.map { Event(record: $0.key, on: $0.value.day) }.sorted(by: Event.isOrdered)
        }
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

extension ChangeOfUndecided {
    fileprivate var adds: Bool {
        switch self {
        case .inflow, .reopened: true
        case .screenedOut, .duplicate, .decided: false
        }
    }

    fileprivate var list: WritableKeyPath<CycleEvents.Cycle, [CycleEvents.Event<Problem>]> {
        switch self {
        case .inflow: \.reported
        case .reopened: \.reopened
        case .screenedOut: \.screenedOut
        case .duplicate: \.duplicates
        case .decided: \.decided
        }
    }
}

extension ChangeOfOpen {
    fileprivate var adds: Bool {
        switch self {
        case .created, .reopened: true
        case .done, .dropped: false
        }
    }

    fileprivate var list: WritableKeyPath<CycleEvents.Cycle, [CycleEvents.Event<ActionPlan>]> {
        switch self {
        case .created: \.plansCreated
        case .reopened: \.plansReopened
        case .done: \.plansDone
        case .dropped: \.plansDropped
        }
    }
}
