/// The day on which a solved problem came back; starts a new episode (METRICS.md §0).
package struct Reopening: LogEntry {
    package let on: Located<Day>
    /// A person's id or free text.
    package let by: Located<String>?
    package let reason: String?
    package let void: String?
    package let range: SourceRange

    package init(
        on: Located<Day>, by: Located<String>? = nil, reason: String? = nil, void: String? = nil, range: SourceRange
    ) {
        self.on = on
        self.by = by
        self.reason = reason
        self.void = void
        self.range = range
    }
}

/// An earlier completion of an AP that was undone on `on`.
package struct APReopening: LogEntry {
    package let on: Located<Day>
    /// The day of the completion that was undone.
    package let wasDoneOn: Located<Day>
    package let reason: String?
    /// A person's id or free text.
    package let by: Located<String>?
    package let void: String?
    package let range: SourceRange

    package init(
        on: Located<Day>, wasDoneOn: Located<Day>, reason: String? = nil, by: Located<String>? = nil,
        void: String? = nil, range: SourceRange
    ) {
        self.on = on
        self.wasDoneOn = wasDoneOn
        self.reason = reason
        self.by = by
        self.void = void
        self.range = range
    }
}

extension Reopening: FieldMap {
    package init(_ fields: inout Fields) {
        on = fields.on()
        by = fields.by()
        reason = fields.required("reason", .text, "Why.").value
        void = fields.void()
        range = fields.range
    }
}

extension APReopening: FieldMap {
    package init(_ fields: inout Fields) {
        on = fields.on()
        wasDoneOn = fields.required("was_done_on", .day, "The day of the completion that was undone.")
        reason = fields.required("reason", .text, "Why.").value
        by = fields.by()
        void = fields.void()
        range = fields.range
    }
}
