internal import BackdriveCore
internal import Mustache

/// What was decided, and about what? One meeting's notes with everything they lead to.
///
/// Of a meeting to come only the appointment is shown: minutes are visible from their day on (METRICS.md §0).
struct MeetingPage: ListingPage {
    static let view = View<MeetingPage>(
        "meeting-page",
        .list("facts", Fact.view) { $0.facts },
        .optional("previous", NavigationLink.view) { $0.site.meetingNeighbours.previous[$0.index].map($0.link) },
        .optional("next", NavigationLink.view) { $0.site.meetingNeighbours.next[$0.index].map($0.link) },
        .flag("has_decisions") { !$0.decisions.isEmpty },
        .list("decisions", decision) { page in page.decisions.map { (page.site, $0) } },
        .flag("has_checks") { !$0.checks.isEmpty },
        .list("checks", ShownCheck.view) { page in
            page.checks.map { ShownCheck(check: $0.check(of: page.meeting), site: page.site, plan: $0.plan.value) }
        },
        .markup("body") { $0.body },
        .optional("no_notes", EmptyState.view) { $0.noNotes },
        .list("lists", RecordList.view) { [$0.mentioned].filter(\.isShown) },
        .object("side", RecordLists.view) { $0.site.side(of: .meeting($0.index)) })

    /// With the record that it is about, where that has a page.
    private static let decision = View<(site: Site, decision: MeetingDecision)>(
        "meeting-decision",
        .text("text") { $0.decision.text },
        .optional("about", ListRow.view) { site, decision in
            site.report.catalog.resolve(decision.about.value).flatMap { site.row(record: $0) }
        },
        .text("about_id") { $0.decision.about.value })

    let site: Site
    let index: Table<Meeting>.Index
    private let meeting: Meeting
    private let isHeld: Bool
    private let body: [UInt8]?
    /// What the notes and decisions lead to, each once.
    private let records: Set<RecordAddress>

    init(site: Site, index: Table<Meeting>.Index) {
        self.site = site
        self.index = index
        meeting = site.report.catalog.meetings[index]
        isHeld = site.report.catalog.exists(.meeting(index), on: site.report.asOf)
        body = isHeld ? site.body(of: meeting) : nil
        records = isHeld ? site.report.catalog.recordsMentioned(in: meeting) : []
    }

    var address: PageAddress { report.page(of: .meeting(index)) ?? .meetings }
    var fullLists: [FullList] { mentioned.fullLists }

    var head: PageHead {
        PageHead(
            title: words.title(of: meeting), question: words("meeting.question"), answer: answer, parents: [.meetings],
            origin: meeting.origin)
    }

    private var decisions: [MeetingDecision] { isHeld ? meeting.decisions : [] }

    /// In the order of the minutes, struck ones too.
    private var checks: [MeetingCheck] { isHeld ? meeting.checks.all : [] }

    private var noNotes: EmptyState? {
        guard isHeld else { return .init(.good, "meeting.to_come", words) }
        return body == nil ? .init(.begin, "meeting.no_notes", words) : nil
    }

    private var facts: [Fact] {
        [
            Fact(words("meeting.on"), text: meeting.on.value.description),
            Fact(words("meeting.kind"), text: words("meeting_kind.\(meeting.kind.value.rawValue)")),
            Fact(words("meeting.host"), person: site.person(meeting.host.value)),
            meeting.attendees.isEmpty || !isHeld
                ? nil
                : Fact(words("meeting.attendees"), people: meeting.attendees.map { site.person($0.value) }),
            cycle.map { Fact(words("nav.cycle"), link: site.link(to: .cycle($0.id))) },
        ].compactMap(\.self)
    }

    private var cycle: Cycle? { report.cycles.last { $0.cycle.contains(meeting.on.value) }?.cycle }

    private func link(_ index: Table<Meeting>.Index) -> NavigationLink {
        let meeting = report.catalog.meetings[index]
        return NavigationLink(label: meeting.on.value.description, href: meeting.pagePath)
    }

    /// In the order of kinds and then by id.
    private var mentioned: RecordList {
        let groups = RecordKind.allCases.map { kind in
            RecordList.Group(
                id: "mentioned-\(kind.rawValue)", label: words("kinds.\(kind.rawValue)"),
                rows: ListRows(
                    records.filter { report.catalog.kind(of: $0) == kind }.sorted {
                        report.catalog.id(of: $0).utf8.lexicographicallyPrecedes(report.catalog.id(of: $1).utf8)
                    }
                ) { site.row(record: $0) })
        }
        return list("mentioned", "meeting.mentioned", sorted: "sorted.id", groups: groups)
    }

    private var answer: Sentence {
        guard isHeld else { return words.sentence("meeting.answer_to_come", ["day": meeting.on.value]) }
        let checked = checks.count { $0.void == nil }
        func link(_ key: String, _ count: Int, _ list: String) -> Sentence {
            words.sentence("unit.\(key)", ["n": CountLink(count, "\(meeting.pagePath)#\(list)")])
        }
        return words.sentence(
            checked > 0 ? "meeting.answer_checked" : "meeting.answer",
            [
                "decisions": link("decisions", meeting.decisions.count, "decisions"),
                "checked": link("checked_aps", checked, "checks"),
                "records": link("records", records.count, "mentioned"),
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
            case .linkEnd, .image, .alertTitle: continue
            }
        }
        return records
    }
}
