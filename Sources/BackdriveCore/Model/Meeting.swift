/// A meeting's notes.
package final class Meeting: Record {
    package static let kind = RecordKind.meeting

    package let origin: Origin
    package let title: Located<String>?
    package let kind: Located<Kind>
    package let on: Located<Day>
    /// A person's id or free text.
    package let host: Located<String>
    /// People's ids or free text.
    package let attendees: [Located<String>]
    package let decisions: [MeetingDecision]
    /// The weekly check, written down once: each entry is a check of its AP on the meeting's day.
    package let checks: Log<MeetingCheck>

    package init(
        origin: Origin, title: Located<String>? = nil, kind: Located<Kind>, on: Located<Day>, host: Located<String>,
        attendees: [Located<String>] = [], decisions: [MeetingDecision] = [], checks: Log<MeetingCheck> = .empty
    ) {
        self.origin = origin
        self.title = title
        self.kind = kind
        self.on = on
        self.host = host
        self.attendees = attendees
        self.decisions = decisions
        self.checks = checks
    }
}

/// What a meeting decided about a record.
package struct MeetingDecision: Sendable {
    /// Any record's id.
    package let about: Located<String>
    package let text: String
    package let range: SourceRange

    package init(about: Located<String>, text: String, range: SourceRange) {
        self.about = about
        self.text = text
        self.range = range
    }
}

/// A meeting's look at one AP (DATA.md §3).
package struct MeetingCheck: LogEntry {
    /// The meeting's own day.
    package let on: Located<Day>
    /// An AP's id.
    package let plan: Located<String>
    package let outcome: Located<Check.Outcome>
    /// A person's id or free text.
    package let by: Located<String>?
    package let note: String?
    package let void: String?
    package let range: SourceRange

    package init(
        on: Located<Day>, plan: Located<String>, outcome: Located<Check.Outcome>, by: Located<String>? = nil,
        note: String? = nil, void: String? = nil, range: SourceRange
    ) {
        self.on = on
        self.plan = plan
        self.outcome = outcome
        self.by = by
        self.note = note
        self.void = void
        self.range = range
    }
}

extension Meeting {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        case cycle, weekly, other
    }
}
