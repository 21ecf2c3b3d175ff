/// A meeting's notes.
package final class Meeting: Record {
    package static let kind = RecordKind.meeting

    package let origin: Origin
    package let title: Located<String>?
    package let kind: Located<Kind>
    package let on: Located<Day>
    package let host: Located<String>
    package let attendees: [Located<String>]
    package let decisions: [MeetingDecision]
    /// The weekly check, written down once: each entry is a check of its AP on the meeting's day.
    package let checks: Log<MeetingCheck>

    package var shownTitle: String? { title?.value }
    package var firstDay: Day? { on.value }
    package func address(at place: Table<Meeting>.Index) -> RecordAddress { .meeting(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        title = fields.optional("title", .title, "One line of at most 200 characters.")
        kind = fields.required("kind", .choice, "Which meeting it is.")
        on = fields.required("on", .plannedDay, "The day it took place.")
        host = fields.required("host", .personOrText, "A person's id or a name.")
        attendees = fields.list("attendees", of: .personOrText, doubles: .refused, "People's ids or names.")
        decisions = fields.parts("decisions", "What was decided about which record.")
        checks = fields.log("checks", "The weekly check of APs on the meeting's day, each AP once; append-only.")
            .map { [on] check in check.dated(on) }
        origin = fields.origin(Self.kind, writtenID)
    }

    package enum Kind: String, FieldWord { case cycle, weekly, other }
}

/// What a meeting decided about a record.
package struct MeetingDecision: FieldMap {
    package let about: Located<String>
    package let text: String

    package init(_ fields: inout Fields) {
        about = fields.required("about", .anyRecord, "The id of any record.")
        text = fields.required("text", .text, "What was decided.")
    }
}

/// A meeting's look at one AP (DATA.md §3).
package struct MeetingCheck: LogEntry {
    /// The meeting's own day.
    package let on: Located<Day>
    package let plan: Located<String>
    package let outcome: Located<Check.Outcome>
    package let by: Located<String>?
    package let note: String?
    package let void: String?
    package let range: SourceRange
}

extension MeetingCheck {
    package init(_ fields: inout Fields) {
        on = .unknown
        plan = fields.required("ap", .id(of: .actionPlan), "The id of the AP.")
        outcome = fields.required("outcome", .choice, "How it looked on that day.")
        by = fields.by()
        note = fields.note()
        void = fields.void()
        range = fields.range
    }

    /// The same check on the meeting's day.
    fileprivate func dated(_ on: Located<Day>) -> MeetingCheck {
        MeetingCheck(on: on, plan: plan, outcome: outcome, by: by, note: note, void: void, range: range)
    }
}
