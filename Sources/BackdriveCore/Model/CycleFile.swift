/// What a file adds to one cycle of the calendar (DATA.md §3, §4); the body holds minutes.
package final class CycleFile: Record {
    package static let kind = RecordKind.cycle

    package let origin: Origin
    /// Stretches or shortens this cycle: exclusive.
    package let endsBefore: Located<Day>?
    package let meetingOn: Located<Day>?
    package let host: Located<String>?

    package func address(at place: Table<CycleFile>.Index) -> RecordAddress { .cycle(id) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        endsBefore = fields.optional(
            "ends_before", .plannedDay, "Stretches or shortens the cycle: the first day of the next one.")
        meetingOn = fields.optional("meeting_on", .plannedDay, "The day of its meeting.")
        host = fields.optional("host", .personOrText, "A person's id or a name.")
        origin = fields.origin(Self.kind, writtenID)
    }
}
