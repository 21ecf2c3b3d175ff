/// The fields that a status brings with it: it asks for them, and others rule them out (DATA.md §5, BD012).
package struct StatusFields: Sendable {
    package let status: String
    /// The day on which it came to be so.
    package let day: String
    /// The field that says why, if there is one.
    package let reason: String?
    /// The statuses that rule them out; nil where all others do.
    package let rivals: [String]?

    package var names: [String] { [day] + [reason].compactMap(\.self) }

    package func areRuledOut(by status: String) -> Bool { rivals?.contains(status) ?? (status != self.status) }
}

extension RecordKind {
    /// What each status brings with it, the endings first; none for a kind without a status.
    package var statusFields: [StatusFields] {
        switch self {
        case .actionPlan: Self.ofPlans
        case .specialProject: Self.endings
        default: []
        }
    }

    private static let endings = [
        StatusFields(status: "done", day: "done_on", reason: nil, rivals: nil),
        StatusFields(status: "dropped", day: "dropped_on", reason: "drop_reason", rivals: nil),
    ]
    private static let ofPlans =
        endings + [StatusFields(status: "in_progress", day: "started_on", reason: nil, rivals: ["open"])]
}

/// The fields that a status asks for and those that it rules out.
package struct StatusDates: Sendable, Equatable {
    /// Days that must be there.
    package let required: [String]
    /// Fields that must not be there.
    package let excluded: [String]

    /// Nil for a kind without a status, and for a word that is none of its statuses.
    package init?(status: String, of kind: RecordKind) {
        guard case .choice(let words)? = kind.fields.first(where: { $0.name == "status" })?.type, words.contains(status)
        else { return nil }
        required = kind.statusFields.filter { $0.status == status }.map(\.day)
        excluded = kind.statusFields.filter { $0.areRuledOut(by: status) }.flatMap(\.names)
    }
}
