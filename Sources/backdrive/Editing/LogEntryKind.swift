import BackdriveCore

/// What `log` can add to a record (PRODUCT.md §3).
enum LogEntryKind: String, CaseIterable {
    case check, occurrence, decision, due, review, reopen, verification

    /// The kinds of record that have such a log.
    var recordKinds: [RecordKind] {
        switch self {
        case .check, .due: [.actionPlan]
        case .occurrence, .decision, .verification: [.problem]
        case .review: [.source]
        case .reopen: [.actionPlan, .problem]
        }
    }

    /// The log's dotted name in the file.
    var log: String {
        switch self {
        case .check: "checks"
        case .occurrence: "occurrences"
        case .decision: "decisions"
        case .due: "due_history"
        case .review: "reviews"
        case .reopen: "reopened"
        case .verification: "verification.results"
        }
    }

    /// The field that the word behind the kind fills: `log AP check on_track`; nil where none stands there.
    var positional: String? {
        switch self {
        case .check, .decision: "outcome"
        case .due: "to"
        case .verification: "result"
        case .occurrence, .review, .reopen: nil
        }
    }

    /// The options that fill a field of the entry, by the field's name.
    var options: [String] {
        switch self {
        case .check: ["note", "meeting"]
        case .occurrence: ["count", "ref", "note"]
        case .decision: ["reason", "revisit_on"]
        case .due, .reopen: ["reason"]
        case .review: ["found", "note"]
        case .verification: ["note"]
        }
    }
}
