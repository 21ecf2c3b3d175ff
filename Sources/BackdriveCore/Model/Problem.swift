/// A problem: what was reported, what the meetings found and decided, and whether it went away (DATA.md §3).
package final class Problem: Record {
    package static let kind = RecordKind.problem

    package let origin: Origin
    package let title: Located<String>
    /// A source's id.
    package let source: Located<String>
    package let reportedOn: Located<Day>
    /// A person's id or free text.
    package let reportedBy: Located<String>?
    /// A person's id.
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

    package init(
        origin: Origin, title: Located<String>, source: Located<String>, reportedOn: Located<Day>,
        reportedBy: Located<String>? = nil, owner: Located<String>? = nil, screening: Screening? = nil,
        analysis: Analysis? = nil, decisions: Log<Decision> = .empty, duplicateOf: DuplicateLink? = nil,
        specialProject: Membership? = nil, workaround: String? = nil, andon: Bool = false,
        occurrences: Log<Occurrence> = .empty, reopened: Log<Reopening> = .empty,
        verification: Verification? = nil, links: [Link] = [], tags: [String] = []
    ) {
        self.origin = origin
        self.title = title
        self.source = source
        self.reportedOn = reportedOn
        self.reportedBy = reportedBy
        self.owner = owner
        self.screening = screening
        self.analysis = analysis
        self.decisions = decisions
        self.duplicateOf = duplicateOf
        self.specialProject = specialProject
        self.workaround = workaround
        self.andon = andon
        self.occurrences = occurrences
        self.reopened = reopened
        self.verification = verification
        self.links = links
        self.tags = tags
    }
}
