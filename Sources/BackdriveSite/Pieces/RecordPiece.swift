internal import BackdriveCore
internal import Mustache

extension Words {
    /// A meeting's title, else `Cycle meeting, 2026-03-16`.
    func title(of meeting: Meeting) -> String {
        meeting.title?.value
            ?? self(
                "meeting.untitled",
                ["kind": self("meeting_kind.\(meeting.kind.value.rawValue)"), "day": meeting.on.value])
    }
}

extension Report {
    /// The name of a person's id; any other text is a name as it stands.
    func name(ofPerson text: String) -> String { catalog.people[id: text]?.name.value ?? text }
}

extension Site {
    /// Any record as a list shows it; nil for one without a page.
    func row(record address: RecordAddress) -> ListRow? {
        switch address {
        case .problem(let index): return row(problem: index)
        case .plan(let index): return row(plan: index)
        case .meeting(let index): return row(meeting: index)
        case .source(let index): return row(source: index)
        case .specialProject(let index): return row(specialProject: index)
        case .person, .cycle, .leftOut: break
        }
        let name = ShownName(of: address, in: report, words)
        return name.href.map { ListRow(id: name.id, title: name.title ?? name.id, href: $0) }
    }

    /// Who mentions a record, as it stands at the end of the record's page.
    func side(of address: RecordAddress) -> RecordLists { RecordLists(mentions: mentions(of: address)) }
}
