/// Problems that cross categories, solved together (DATA.md §3).
package final class SpecialProject: Record {
    package static let kind = RecordKind.specialProject

    package let origin: Origin
    package let title: Located<String>
    /// A person's id.
    package let owner: Located<String>
    package let createdOn: Located<Day>
    package let goal: String
    package let dueOn: Located<Day>?
    package let status: Located<Status>?
    package let doneOn: Located<Day>?
    package let droppedOn: Located<Day>?
    package let dropReason: Located<String>?

    package init(
        origin: Origin, title: Located<String>, owner: Located<String>, createdOn: Located<Day>, goal: String,
        dueOn: Located<Day>? = nil, status: Located<Status>? = nil, doneOn: Located<Day>? = nil,
        droppedOn: Located<Day>? = nil, dropReason: Located<String>? = nil
    ) {
        self.origin = origin
        self.title = title
        self.owner = owner
        self.createdOn = createdOn
        self.goal = goal
        self.dueOn = dueOn
        self.status = status
        self.doneOn = doneOn
        self.droppedOn = droppedOn
        self.dropReason = dropReason
    }
}

extension SpecialProject {
    package enum Status: String, CaseIterable, Sendable, Hashable {
        case open, done, dropped
    }
}
