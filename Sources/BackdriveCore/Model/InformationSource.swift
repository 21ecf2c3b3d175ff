/// Where problems come from, and who keeps it fresh (DATA.md §3).
package final class InformationSource: Record {
    package static let kind = RecordKind.source

    package let origin: Origin
    package let kind: Located<Kind>
    package let title: Located<String>
    /// A person's id.
    package let owner: Located<String>
    package let cadenceDays: Int
    /// The tool it is kept in.
    package let system: String?
    package let url: String?
    package let reviews: Log<Review>
    package let retiredOn: Located<Day>?

    package init(
        origin: Origin, kind: Located<Kind>, title: Located<String>, owner: Located<String>, cadenceDays: Int = 14,
        system: String? = nil, url: String? = nil, reviews: Log<Review> = .empty, retiredOn: Located<Day>? = nil
    ) {
        self.origin = origin
        self.kind = kind
        self.title = title
        self.owner = owner
        self.cadenceDays = cadenceDays
        self.system = system
        self.url = url
        self.reviews = reviews
        self.retiredOn = retiredOn
    }
}

/// One look through a source; one that found nothing counts too.
package struct Review: LogEntry {
    package let on: Located<Day>
    /// A person's id or free text.
    package let by: Located<String>?
    /// At least 0.
    package let found: Int
    package let note: String?
    package let void: String?
    package let range: SourceRange

    package init(
        on: Located<Day>, by: Located<String>? = nil, found: Int, note: String? = nil, void: String? = nil,
        range: SourceRange
    ) {
        self.on = on
        self.by = by
        self.found = found
        self.note = note
        self.void = void
        self.range = range
    }
}

extension InformationSource {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        case retrospective
        case requirementChange = "requirement_change"
        case escapedIssue = "escaped_issue"
        case interruption, walkthrough, other
    }
}
