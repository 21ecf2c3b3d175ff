internal import BackdriveCore
internal import Mustache

/// What was said where? The notes of all meetings, the latest first.
struct MeetingsPage: Page {
    static let template = "meetings"
    static let view = View<MeetingsPage>(
        "meetings",
        [
            .optional("begin", EmptyState.view) {
                $0.meetings.isEmpty ? .begin("meetings.begin", example: "meetings.begin_example", $0.words) : nil
            },
            .list("lists", RecordList.view) { [$0.planned, $0.held].filter(\.isShown) },
        ])

    let site: Site
    private let meetings: [Table<Meeting>.Index]

    private var report: Report { site.report }
    private var words: Words { site.words }

    init(site: Site) {
        self.site = site
        meetings = site.report.meetingsByDay
    }

    var head: PageHead {
        PageHead(title: words("meetings.title"), question: words("meetings.question"), answer: answer)
    }

    private var planned: RecordList {
        RecordList(
            id: "planned", title: words("meetings.planned"), sorted: words("sorted.day"),
            rows: meetings.filter(isPlanned).map { site.pieces.row(meeting: $0) })
    }

    private var held: RecordList {
        RecordList(id: "held", title: words("meetings.held"), sorted: words("sorted.latest"), groups: years)
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
                id: "year-\(year)", label: String(year), rows: latestFirst.map { site.pieces.row(meeting: $0) })
        }
    }

    private func isPlanned(_ meeting: Table<Meeting>.Index) -> Bool {
        report.catalog.meetings[meeting].on.value > report.asOf
    }

    private var answer: String? {
        let held = meetings.filter { !isPlanned($0) }
        guard let last = held.last else { return nil }
        let meeting = report.catalog.meetings[last]
        return words(
            "meetings.answer",
            [
                "n": .number(held.count), "title": .text(report.title(of: last)),
                "day": .text(meeting.on.value.description),
            ])
    }
}

extension Report {
    /// By day, ties by id.
    var meetingsByDay: [Table<Meeting>.Index] {
        catalog.meetings.indices.sorted {
            (catalog.meetings[$0].on.value, $0) < (catalog.meetings[$1].on.value, $1)
        }
    }
}
