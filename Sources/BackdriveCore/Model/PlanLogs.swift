/// A due date moved, with its reason.
package struct DueMove: LogEntry {
    package let on: Located<Day>
    package let from: Located<Day>
    package let to: Located<Day>
    package let reason: String?
    package let by: Located<String>?
    package let void: String?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        on = fields.on("The day it was moved.")
        from = fields.required("from", .plannedDay, "The due date before.")
        to = fields.required("to", .plannedDay, "The due date from then on.")
        reason = fields.required("reason", .text, "Why.")
        by = fields.by()
        void = fields.void()
        range = fields.range
    }
}

/// A weekly meeting's look at an AP.
package struct Check: LogEntry {
    package let on: Located<Day>
    package let outcome: Located<Outcome>
    package let by: Located<String>?
    package let note: String?
    package let meeting: Located<String>?
    package let void: String?
    package let range: SourceRange

    package enum Outcome: String, FieldWord {
        case onTrack = "on_track"
        case atRisk = "at_risk"
        case offTrack = "off_track"
        case blocked
    }
}

extension Check {
    package init(_ fields: inout Fields) {
        on = fields.on()
        outcome = fields.required("outcome", .choice, "How it looked on that day.")
        by = fields.by()
        note = fields.note()
        meeting = fields.optional("meeting", .id(of: .meeting), "The id of the meeting.")
        void = fields.void()
        range = fields.range
    }
}
