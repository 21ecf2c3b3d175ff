internal import BackdriveCore

/// How the register of APs groups them (PRODUCT.md §4).
package enum PlanGroup: String, CaseIterable, Sendable, Hashable, RegisterGroup {
    case overdue, soon, later, done, dropped

    package var isOpen: Bool {
        switch self {
        case .overdue, .soon, .later: true
        case .done, .dropped: false
        }
    }

    init(_ state: PlanState) {
        switch (state.state, state.dueState) {
        case (.done, _): self = .done
        case (.dropped, _): self = .dropped
        case (.open, .overdue): self = .overdue
        case (.open, .soon): self = .soon
        case (.open, .later), (.open, nil): self = .later
        }
    }
}

typealias PlanRegister = Register<ActionPlan, PlanGroup>

extension Register<ActionPlan, PlanGroup> {
    /// Open APs by due date, the earliest first; ended ones by the day of the ending, the latest first; ties by id. An
    /// AP's year is that of its due date while it is open, and then that of its ending.
    init(_ report: Report) {
        let entries = report.catalog.plans.indices.compactMap { index -> (key: Int32, entry: Entry)? in
            guard let state = report.plans[index] else { return nil }
            let ended = state.doneOn ?? state.droppedOn
            let day = ended ?? state.dueOn
            return (
                ended == nil ? day.number : -day.number,
                Entry(record: index, group: PlanGroup(state), year: day.components.year)
            )
        }
        self.init(
            entries.sorted { ($0.key, $0.entry.record) < ($1.key, $1.entry.record) }.map(\.entry),
            through: report.asOf.components.year)
    }
}
