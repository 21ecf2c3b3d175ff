import BackdriveCore

/// A meeting that is about to be held: what its record is called and begins with.
struct NextMeeting {
    let kind: Meeting.Kind
    let on: Day

    /// As people call them: `2026-W12` by its ISO 8601 week, `2026-03-16-cycle`.
    var id: String { kind == .weekly ? on.isoWeek : "\(on)-\(kind.rawValue)" }

    /// Who hosts it: the host that the cycle's file names for its meeting, else that of the latest meeting of this kind; nil
    /// where nobody did.
    func host(in catalog: Catalog) -> String? {
        let latest = catalog.meetings.filter { $0.kind.value == kind && $0.on.value <= on }
            .max { ($0.on.value, $0.id) < ($1.on.value, $1.id) }
        let host = announcement(in: catalog)?.host ?? latest?.host
        return host.map { catalog.people.ownID(of: $0.value) }
    }

    /// The cycle's file that names the meeting's day, which may be the day after the cycle (BD056); else that of the
    /// cycle that holds it.
    private func announcement(in catalog: Catalog) -> CycleFile? {
        guard kind == .cycle else { return nil }
        return catalog.cycleFiles.first { $0.meetingOn?.value == on }
            ?? catalog.calendar.cycles(through: on).last.flatMap { catalog.cycleFiles[id: $0.id] }
    }
}

extension Day {
    /// `2026-W12`: the ISO 8601 week, which belongs to the year of its Thursday.
    fileprivate var isoWeek: String {
        let thursday = monday + 3
        let year = thursday.description.prefix(4)
        let first = Day("\(year)-01-01") ?? thursday
        let week = (thursday - first) / 7 + 1
        return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }
}
