/// Something dated that happened to a record: what its page tells, and the changes and their feed (PRODUCT.md §4).
///
/// Occurrences and checks are none: they are counted and drawn.
package struct DatedEvent: Sendable {
    package let on: Day
    package let record: RecordAddress
    package let what: What
    /// A person's id or free text.
    package let by: String?
    /// Why its log entry does not count; nil when it does.
    package let void: String?

    package enum What: Sendable {
        case reported(source: String)
        case screened(Screening.Result, Screening.Reason?)
        case analysed(Analysis)
        case decided(Decision.Outcome, reason: String?, revisitOn: Day?)
        case duplicate(of: String)
        case joined(specialProject: String)
        case verified(VerificationResult.Outcome, note: String?)
        case created(approvedIn: String?)
        case started
        case dueMoved(from: Day, to: Day, reason: String?)
        /// A completion that was undone later was one all the same.
        case done(isUndone: Bool)
        case dropped(reason: String?)
        case reopened(reason: String?)
        case reviewed(found: Int)
        case held
    }
}

extension DatedEvent.What {
    /// A word for it that never changes, for ids in feeds.
    package var name: String {
        switch self {
        case .reported: "reported"
        case .screened: "screened"
        case .analysed: "analysed"
        case .decided: "decided"
        case .duplicate: "duplicate"
        case .joined: "joined"
        case .verified: "verified"
        case .created: "created"
        case .started: "started"
        case .dueMoved: "due"
        case .done: "done"
        case .dropped: "dropped"
        case .reopened: "reopened"
        case .reviewed: "reviewed"
        case .held: "held"
        }
    }
}
