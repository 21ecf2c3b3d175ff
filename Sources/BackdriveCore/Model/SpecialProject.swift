/// Problems that cross categories, solved together (DATA.md §3).
package final class SpecialProject: Record {
    package static let kind = RecordKind.specialProject

    package let origin: Origin
    package let title: Located<String>
    package let owner: Located<String>
    package let createdOn: Located<Day>
    package let goal: String
    package let dueOn: Located<Day>?
    package let status: Located<Status>
    package let doneOn: Located<Day>?
    package let droppedOn: Located<Day>?
    package let dropReason: Located<String>?

    package var shownTitle: String? { title.value }
    package var firstDay: Day? { createdOn.value }
    package func address(at place: Table<SpecialProject>.Index) -> RecordAddress { .specialProject(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        title = fields.title()
        owner = fields.required("owner", .id(of: .person), "The id of the person who answers for it.")
        createdOn = fields.required("created_on", .day, "The day it was agreed.")
        goal = fields.required("goal", .text, "What will be so when it is done.")
        dueOn = fields.optional("due_on", .plannedDay, "The day it is due.")
        status = fields.optional("status", .choice, else: .open, "How it stands; open unless said.")
        doneOn = fields.optional("done_on", .day, "The day it was done; asked for when done.")
        droppedOn = fields.optional("dropped_on", .day, "The day it was given up; asked for when dropped.")
        dropReason = fields.optional("drop_reason", .text, "Why it was given up; asked for when dropped.")
        origin = fields.origin(Self.kind, writtenID)
    }

    package enum Status: String, FieldWord { case open, done, dropped }
}
