/// The day on which a solved problem came back; starts a new episode (METRICS.md §0).
package struct Reopening: LogEntry {
    package let on: Located<Day>
    package let by: Located<String>?
    package let reason: String?
    package let void: String?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        on = fields.on()
        by = fields.by()
        reason = fields.required("reason", .text, "Why.")
        void = fields.void()
        range = fields.range
    }
}

/// An earlier completion of an AP that was undone on `on`.
package struct PlanReopening: LogEntry {
    package let on: Located<Day>
    package let wasDoneOn: Located<Day>
    package let reason: String?
    package let by: Located<String>?
    package let void: String?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        on = fields.on()
        wasDoneOn = fields.required("was_done_on", .day, "The day of the completion that was undone.")
        reason = fields.required("reason", .text, "Why.")
        by = fields.by()
        void = fields.void()
        range = fields.range
    }
}
