internal import BackdriveCore

extension Site {
    /// A meeting by its day, kind and host.
    func row(meeting index: Table<Meeting>.Index) -> ListRow {
        let meeting = report.catalog.meetings[index]
        let decisions = meeting.decisions.count
        return ListRow(
            id: meeting.id, title: words.title(of: meeting), href: meeting.pagePath,
            notes: [
                words("meeting_kind.\(meeting.kind.value.rawValue)"), report.name(ofPerson: meeting.host.value),
                decisions > 0 ? words("unit.decisions", ["n": decisions]) : nil,
            ].compactMap(\.self), when: meeting.on.value.description)
    }
}
