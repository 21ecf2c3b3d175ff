/// The fields that a status asks for and those that it rules out (DATA.md §5, BD012).
package struct StatusDates: Sendable, Equatable {
    /// Days that must be there.
    package let required: [String]
    /// Fields that must not be there.
    package let excluded: [String]

    /// Nil for a kind without a status, and for a word that is none of its statuses.
    package init?(status: String, of kind: RecordKind) {
        let isStatus =
            switch kind {
            case .actionPlan: true
            case .specialProject: SpecialProject.Status(rawValue: status) != nil
            default: false
            }
        // An AP has all that a special project has, and more.
        guard isStatus, let status = ActionPlan.Status(rawValue: status) else { return nil }
        let ending = ["done_on", "dropped_on", "drop_reason"]
        switch status {
        case .open: (required, excluded) = ([], (kind == .actionPlan ? ["started_on"] : []) + ending)
        case .inProgress: (required, excluded) = (["started_on"], ending)
        case .blocked: (required, excluded) = ([], ending)
        case .done: (required, excluded) = (["done_on"], ["dropped_on", "drop_reason"])
        case .dropped: (required, excluded) = (["dropped_on"], ["done_on"])
        }
    }
}
