/// Times that a problem was seen to happen on one day.
package struct Occurrence: LogEntry {
    package let on: Located<Day>
    package let count: Int
    package let ref: String?
    package let note: String?
    package let by: Located<String>?
    package let void: String?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        on = fields.on()
        count = fields.optional("count", .count(from: 1), else: 1, "How often on that day; 1 unless said.")
        ref = fields.optional("ref", .text, "The key in the system it was seen in; an import knows it by this.")
        note = fields.note()
        by = fields.by()
        void = fields.void()
        range = fields.range
    }
}
