internal import BackdriveCore
internal import Mustache

/// What was said where? The notes of all meetings, the latest first.
struct MeetingsPage: ListingPage {
    static let view = View<MeetingsPage>(
        "meetings",
        .empty("begin", .begin, "meetings.begin", command: "meetings.begin_example") { $0.meetings.isEmpty },
        .list("lists", RecordList.view) { $0.lists.filter(\.isShown) })

    let site: Site
    private let meetings: [Table<Meeting>.Index]

    init(site: Site) {
        self.site = site
        meetings = site.report.meetingsByDay
    }

    var head: PageHead { pageHead("meetings", answer: answer) }

    var address: PageAddress { .meetings }
    var fullLists: [FullList] { lists.flatMap(\.fullLists) }

    private var lists: [RecordList] { [planned, held] }

    private var planned: RecordList {
        list(
            "planned", "meetings.planned", sorted: "sorted.day",
            rows: ListRows(meetings.filter(isPlanned)) { site.row(meeting: $0) })
    }

    private var held: RecordList {
        list("held", "meetings.held", sorted: "sorted.latest", groups: years, beginning: 60)
    }

    /// By year, the latest first.
    private var years: [RecordList.Group] {
        let byYear = Dictionary(grouping: meetings.filter { !isPlanned($0) }) {
            report.catalog.meetings[$0].on.value.components.year
        }
        return byYear.sorted { $0.key > $1.key }.map { year, meetings in
            let latestFirst = meetings.sorted { a, b in
                let (left, right) = (report.catalog.meetings[a].on.value, report.catalog.meetings[b].on.value)
                return left != right ? left > right : a < b
            }
            return RecordList.Group(
                id: "year-\(year)", label: String(year), rows: ListRows(latestFirst) { site.row(meeting: $0) })
        }
    }

    private func isPlanned(_ meeting: Table<Meeting>.Index) -> Bool {
        report.catalog.meetings[meeting].on.value > report.asOf
    }

    private var answer: Sentence? {
        let held = meetings.filter { !isPlanned($0) }
        guard let last = held.last else { return nil }
        let meeting = report.catalog.meetings[last]
        let title = meeting.title?.value ?? words("meeting_kind.\(meeting.kind.value.rawValue)")
        return words.sentence(
            "meetings.answer",
            ["n": CountLink(held.count, "\(report.path(of: address))#held"), "title": title, "day": meeting.on.value])
    }
}

extension Report {
    /// By day, ties by id.
    var meetingsByDay: [Table<Meeting>.Index] {
        catalog.meetings.indices.sorted { (catalog.meetings[$0].on.value, $0) < (catalog.meetings[$1].on.value, $1) }
    }
}
