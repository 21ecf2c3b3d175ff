internal import BackdriveCore
internal import Mustache

/// What was decided, and about what? One meeting's notes with everything they lead to.
struct MeetingPage {
    static let shape = Shape(
        "meeting-page",
        [
            .list("facts", of: Fact.shape), .object("previous", CyclePage.link, optional: true),
            .object("next", CyclePage.link, optional: true), .flag("has_decisions"), .list("decisions", of: decision),
            .markup("body", optional: true), .object("no_notes", EmptyState.shape, optional: true),
            .list("lists", of: RecordList.shape), .object("side", RecordLists.shape),
        ])

    static let decision = Shape(
        "meeting-decision", [.text("text"), .object("about", ListRow.shape, optional: true), .text("about_id")])

    let site: Site
    let index: Table<Meeting>.Index
    /// The meetings of the same kind just before and after this one.
    let previous: Table<Meeting>.Index?
    let next: Table<Meeting>.Index?

    private var report: Report { site.report }
    private var words: Words { site.words }
    private var meeting: Meeting { report.catalog.meetings[index] }

    var page: BoxedPage {
        BoxedPage(
            template: .meeting, title: report.title(of: index), question: words("meeting.question"),
            answer: answer, parents: [.meetings], origin: meeting.origin, content: content)
    }

    private var content: Value {
        let body = site.body(of: meeting)
        return Self.shape([
            "facts": .list(facts.map(\.value)), "previous": previous.map(link) ?? .absent,
            "next": next.map(link) ?? .absent,
            "has_decisions": .flag(!meeting.decisions.isEmpty), "decisions": .list(meeting.decisions.map(decision)),
            "body": .optional(markup: body),
            "no_notes": body == nil ? Value.begin("meeting.no_notes", example: nil, words) : .absent,
            "lists": .lists([mentioned]), "side": site.mentions(of: .meeting(index)).value,
        ])
    }

    private var facts: [Fact] {
        [
            Fact(words("meeting.on"), text: meeting.on.value.description),
            Fact(words("meeting.kind"), text: words("meeting_kind.\(meeting.kind.value.rawValue)")),
            Fact(words("meeting.host"), person: site.pieces.person(meeting.host.value)),
            meeting.attendees.isEmpty
                ? nil
                : Fact(words("meeting.attendees"), people: meeting.attendees.map { site.pieces.person($0.value) }),
            cycle.map { Fact(words("nav.cycle"), link: site.pieces.link(to: .cycle($0.id))) },
        ].compactMap(\.self)
    }

    private var cycle: Cycle? { report.cycles.last { $0.cycle.contains(meeting.on.value) }?.cycle }

    private func link(_ index: Table<Meeting>.Index) -> Value {
        CyclePage.link([
            "label": .text(report.catalog.meetings[index].on.value.description),
            "href": .text(report.catalog.meetings[index].pagePath),
        ])
    }

    private func decision(_ decision: MeetingDecision) -> Value {
        let row = report.catalog.resolve(decision.about.value).flatMap { site.pieces.row(record: $0) }
        return Self.decision([
            "text": .text(decision.text), "about": row?.value ?? .absent, "about_id": .text(decision.about.value),
        ])
    }

    /// What the notes and decisions lead to, each once, in the order of kinds and then by id.
    private var mentioned: RecordList {
        let records = report.catalog.recordsMentioned(in: meeting)
        let groups = RecordKind.allCases.map { kind in
            RecordList.Group(
                label: words("kinds.\(kind.rawValue)"),
                rows: records.filter { report.catalog.kind(of: $0) == kind }
                    .sorted { report.catalog.id(of: $0).utf8.lexicographicallyPrecedes(report.catalog.id(of: $1).utf8) }
                    .compactMap { site.pieces.row(record: $0) })
        }
        return RecordList(
            id: "mentioned", title: words("meeting.mentioned"), sorted: words("sorted.id"), groups: groups)
    }

    private var answer: String {
        let count = report.catalog.recordsMentioned(in: meeting).count
        return words(
            "meeting.answer",
            [
                "decisions": .text(words("unit.decisions", ["n": .number(meeting.decisions.count)])),
                "records": .text(words("unit.records", ["n": .number(count)])),
            ])
    }
}

extension Catalog {
    /// The records that a meeting's notes and decisions lead to, each once.
    func recordsMentioned(in meeting: Meeting) -> Set<RecordAddress> {
        var records = Set(meeting.decisions.compactMap { resolve($0.about.value) })
        for gap in meeting.body.gaps {
            switch gap.filling {
            case .mention(let id, _): resolve(id).map { _ = records.insert($0) }
            case .linkStart(let path, _, _): resolve(link: path, in: meeting).map { _ = records.insert($0) }
            case .linkEnd, .image: continue
            }
        }
        return records
    }
}
