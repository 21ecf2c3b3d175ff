/// The fields that a status asks for and those that it rules out (DATA.md §5, BD012).
package struct StatusDates: Sendable, Equatable {
    /// Days that must be there.
    package let required: [String]
    /// Fields that must not be there.
    package let excluded: [String]

    /// Nil for a kind without a status, and for a word that is none of its statuses.
    package init?(status: String, of kind: RecordKind) {
        switch kind {
        case .actionPlan: self.init(plan: status)
        case .specialProject: self.init(project: status)
        default: return nil
        }
    }

    private init?(plan status: String) {
        switch ActionPlan.Status(rawValue: status) {
        case .open: self.init(required: [], excluded: ["started_on", "done_on", "dropped_on", "drop_reason"])
        case .inProgress: self.init(required: ["started_on"], excluded: ["done_on", "dropped_on", "drop_reason"])
        case .blocked: self.init(required: [], excluded: ["done_on", "dropped_on", "drop_reason"])
        case .done: self.init(required: ["done_on"], excluded: ["dropped_on", "drop_reason"])
        case .dropped: self.init(required: ["dropped_on"], excluded: ["done_on"])
        case nil: return nil
        }
    }

    private init?(project status: String) {
        switch SpecialProject.Status(rawValue: status) {
        case .open: self.init(required: [], excluded: ["done_on", "dropped_on", "drop_reason"])
        case .done: self.init(required: ["done_on"], excluded: ["dropped_on", "drop_reason"])
        case .dropped: self.init(required: ["dropped_on"], excluded: ["done_on"])
        case nil: return nil
        }
    }

    private init(required: [String], excluded: [String]) {
        self.required = required
        self.excluded = excluded
    }
}
