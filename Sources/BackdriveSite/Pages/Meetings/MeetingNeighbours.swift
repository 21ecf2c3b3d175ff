internal import BackdriveCore

/// Which meeting of the same kind came before and after each one: sorted once for all pages.
struct MeetingNeighbours: Sendable {
    private(set) var previous: Column<Meeting, Table<Meeting>.Index?>
    private(set) var next: Column<Meeting, Table<Meeting>.Index?>

    init(_ report: Report) {
        let none = [Table<Meeting>.Index?](repeating: nil, count: report.catalog.meetings.count)
        previous = Column(none)
        next = Column(none)
        var last: [Meeting.Kind: Table<Meeting>.Index] = [:]
        for meeting in report.meetingsByDay {
            let kind = report.catalog.meetings[meeting].kind.value
            if let before = last[kind] {
                previous[meeting] = before
                next[before] = meeting
            }
            last[kind] = meeting
        }
    }
}
