/// A problem: what was reported, what the meetings found and decided, and whether it went away (DATA.md §3).
package final class Problem: Record {
    package static let kind = RecordKind.problem

    package let origin: Origin
    package let title: Located<String>
    package let source: Located<String>
    package let reportedOn: Located<Day>
    package let reportedBy: Located<String>?
    package let owner: Located<String>?
    package let screening: Screening?
    package let analysis: Analysis?
    package let decisions: Log<Decision>
    package let duplicateOf: DuplicateLink?
    package let specialProject: Membership?
    package let workaround: String?
    package let andon: Bool
    package let occurrences: Log<Occurrence>
    package let reopened: Log<Reopening>
    package let verification: Verification?
    package let links: [Link]
    package let tags: [String]

    package var shownTitle: String? { title.value }
    package var firstDay: Day? { reportedOn.value }
    package func address(at place: Table<Problem>.Index) -> RecordAddress { .problem(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        title = fields.title()
        source = fields.required("source", .id(of: .source), "The id of the information source it came from.")
        reportedOn = fields.required("reported_on", .day, "The day it was reported.")
        reportedBy = fields.optional("reported_by", .personOrText, "A person's id or a name.")
        owner = fields.optional(
            "owner", .id(of: .person), "The id of the person accountable for the problem being understood.")
        screening = fields.part("screening", "The source owner's first filter, given once.")
        analysis = fields.part("analysis", "What the cycle meeting found.")
        decisions = fields.log("decisions", "What meetings decided about it, oldest first; append-only.")
        duplicateOf = fields.part("duplicate_of", "The problem that this one is the same as.")
        specialProject = fields.part("special_project", "The one special project it belongs to.")
        workaround = fields.optional("workaround", .text, "What helps until it is solved.")
        andon = fields.optional(
            "andon", .boolean, else: false, "At the top of the weekly page while it is open and has no live AP.")
        occurrences = fields.log("occurrences", "When it was seen to happen; append-only.")
        reopened = fields.log("reopened", "The days on which the solved problem came back; append-only.")
        verification = fields.part("verification", "Whether it went away.")
        links = fields.links()
        tags = fields.tags()
        origin = fields.origin(Self.kind, writtenID)
    }
}
