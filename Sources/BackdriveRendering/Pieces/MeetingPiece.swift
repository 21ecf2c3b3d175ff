internal import BackdriveCore

extension Pieces {
    /// A meeting by its day, kind and host.
    func row(meeting index: Table<Meeting>.Index) -> ListRow {
        let meeting = report.catalog.meetings[index]
        let decisions = meeting.decisions.count
        return ListRow(
            id: meeting.id, title: report.title(of: .meeting(index)), href: report.path(of: meeting),
            notes: [
                words("meeting_kind.\(meeting.kind.value.rawValue)"), report.item(person: meeting.host.value).text,
                decisions > 0 ? words("unit.decisions", ["n": .number(decisions)]) : nil,
            ].compactMap(\.self), when: meeting.on.value.description)
    }
}
