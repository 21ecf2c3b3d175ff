/// Where problems come from, and who keeps it fresh (DATA.md §3).
package final class InformationSource: Record {
    package static let kind = RecordKind.source

    package let origin: Origin
    package let kind: Located<Kind>
    package let title: Located<String>
    package let owner: Located<String>
    package let cadenceDays: Int
    package let system: String?
    package let url: String?
    package let reviews: Log<Review>
    package let retiredOn: Located<Day>?

    package var shownTitle: String? { title.value }
    package func address(at place: Table<InformationSource>.Index) -> RecordAddress { .source(place) }

    package init(_ fields: inout Fields) {
        let writtenID = fields.id()
        kind = fields.required("kind", .choice, "How its problems come up.")
        title = fields.title()
        owner = fields.required(
            "owner", .id(of: .person), "The id of the person who keeps it fresh and does the first filter.")
        cadenceDays = fields.optional(
            "cadence_days", .span(from: 1), else: 14,
            "How often it should be looked through, in days; 14 unless said.")
        system = fields.optional("system", .text, "The tool it is kept in.")
        url = fields.optional("url", .address("http", "https"), "Its http or https address.")
        reviews = fields.log("reviews", "When it was looked through, also when nothing was found; append-only.")
        retiredOn = fields.optional("retired_on", .plannedDay, "Not in use from this day on.")
        origin = fields.origin(Self.kind, writtenID)
    }

    package enum Kind: String, FieldWord {
        case retrospective
        case requirementChange = "requirement_change"
        case escapedIssue = "escaped_issue"
        case interruption, walkthrough, other
    }
}

/// One look through a source; one that found nothing counts too.
package struct Review: LogEntry {
    package let on: Located<Day>
    package let by: Located<String>?
    package let found: Int
    package let note: String?
    package let void: String?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        on = fields.on()
        by = fields.required("by", .personOrText, "A person's id or a name.")
        found = fields.required("found", .count(from: 0), "How many problems were found.")
        note = fields.note()
        void = fields.void()
        range = fields.range
    }
}
