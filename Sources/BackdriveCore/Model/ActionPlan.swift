/// An action plan (AP): who changes what by when, for which problems (DATA.md §3).
package final class ActionPlan: Record {
    package static let kind = RecordKind.actionPlan

    package let origin: Origin
    package let title: Located<String>
    package let owner: Located<String>
    /// Problem ids, the first one decides the AP's source and category.
    package let problems: [Located<String>]
    package let specialProject: Located<String>?
    package let type: Located<PlanType>?
    /// The undated word; no number looks at it (METRICS.md §0).
    package let status: Located<Status>
    package let createdOn: Located<Day>
    package let approvedIn: Located<String>?
    package let startedOn: Located<Day>?
    package let dueOn: Located<Day>
    package let dueHistory: Log<DueMove>
    package let acceptance: String
    package let doneOn: Located<Day>?
    /// Addresses or plain text.
    package let evidence: [String]
    package let droppedOn: Located<Day>?
    package let dropReason: Located<String>?
    package let reopened: Log<PlanReopening>
    package let checks: Log<Check>
    package let links: [Link]
    package let tags: [String]

    package var shownTitle: String? { title.value }
    package var firstDay: Day? { createdOn.value }
    package func address(at place: Table<ActionPlan>.Index) -> RecordAddress { .plan(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        title = fields.title()
        owner = fields.required("owner", .id(of: .person), "The id of the one person who answers for it.")
        problems = fields.list(
            "problems", of: .id(of: .problem), doubles: .refused,
            "The ids of the problems it solves, the main one first; at least one, unless special_project.")
        specialProject = fields.optional(
            "special_project", .id(of: .specialProject), "The id of the special project whose problems it solves.")
        type = fields.optional(
            "type", .choice, "Whether it keeps the problem from happening, shows it early, or softens it.")
        status = fields.required("status", .choice, "How it stands; the dates must agree.")
        createdOn = fields.required("created_on", .day, "The day it was agreed.")
        approvedIn = fields.optional("approved_in", .id(of: .meeting), "The id of the meeting that agreed to it.")
        startedOn = fields.optional("started_on", .day, "The day work began; asked for when in progress.")
        dueOn = fields.required("due_on", .plannedDay, "The day it is due.")
        dueHistory = fields.log("due_history", "Each move of the due date; append-only.")
        acceptance = fields.required("acceptance", .text, "How one will see that it is done.")
        doneOn = fields.optional("done_on", .day, "The day it was done; asked for when done.")
        evidence = fields.list("evidence", of: .text, "What shows that it is done: addresses or text.").map(\.value)
        droppedOn = fields.optional("dropped_on", .day, "The day it was given up; asked for when dropped.")
        dropReason = fields.optional("drop_reason", .text, "Why it was given up; asked for when dropped.")
        reopened = fields.log("reopened", "Completions that were undone; append-only.")
        checks = fields.log("checks", "The weekly meetings' looks at it; append-only.")
        links = fields.links()
        tags = fields.tags()
        origin = fields.origin(Self.kind, writtenID)
    }

    package enum Status: String, FieldWord {
        case open
        case inProgress = "in_progress"
        case blocked
        case done
        case dropped
    }

    package enum PlanType: String, FieldWord { case prevent, detect, mitigate }

    /// The due date that was first agreed: the `from` of the first move, else `due_on` (METRICS.md 1.10).
    package var originalDueOn: Day { dueHistory.valid.first?.from.value ?? dueOn.value }

    /// The day of the ending that stands once everything has happened.
    var endedOn: Day? { doneOn?.value ?? droppedOn?.value }

    /// Open by its word and by its dates; where the two disagree (BD012), no other rule builds on either.
    var isStillOpen: Bool { endedOn == nil && !isEndingUnknown }

    /// Ended by its word, or by one that could not be read, but on no day: that has its finding, and open it is not called
    /// either.
    var isEndingUnknown: Bool {
        endedOn == nil && (!status.isKnown || status.value == .done || status.value == .dropped)
    }
}
