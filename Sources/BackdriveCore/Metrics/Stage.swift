/// Where a problem stands on a day (METRICS.md §0, "Problem stage at t"), in the order of `metrics.json`.
package enum Stage: String, CaseIterable, Sendable, Hashable {
    case reported, queued, analysed
    case inAction = "in_action"
    case resolved, verified, deferred, declined, duplicate
    case filteredOut = "filtered_out"

    /// An open problem still asks for something.
    package var isOpen: Bool {
        switch self {
        case .reported, .queued, .analysed, .deferred, .inAction: true
        case .resolved, .verified, .declined, .duplicate, .filteredOut: false
        }
    }

    /// Somebody found out whether the APs of its episode were done: the stages with `resolved_on`, `fix_on`, lead time.
    package var isResolved: Bool { self == .resolved || self == .verified }

    /// Past row 5 of the stage table: analysed, and neither filtered out nor a duplicate.
    package var isPastAnalysis: Bool {
        switch self {
        case .analysed, .inAction, .resolved, .verified, .deferred, .declined: true
        case .reported, .queued, .duplicate, .filteredOut: false
        }
    }

    /// The rows of the stage table in the order in which they are tried: the first that fits holds (`standing(on:plans:)`).
    package static let inOrderTried: [Stage] = [
        .filteredOut, .duplicate, .reported, .queued, .declined, .deferred, .inAction, .verified, .resolved, .analysed,
    ]

    package static let definition = Definition(
        "stage", "0",
        "A problem's stage on a day is the first row of the stage table that fits what is dated up to the end of that day."
    )
}
