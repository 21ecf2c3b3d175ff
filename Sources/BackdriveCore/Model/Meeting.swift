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

    package init(
        origin: Origin, title: Located<String>? = nil, kind: Located<Kind>, on: Located<Day>, host: Located<String>,
        attendees: [Located<String>] = [], decisions: [MeetingDecision] = []
    ) {
        self.origin = origin
        self.title = title
        self.kind = kind
        self.on = on
        self.host = host
        self.attendees = attendees
        self.decisions = decisions
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

extension Meeting {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        case cycle, weekly, other
    }
}
