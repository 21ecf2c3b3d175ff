internal import BackdriveCore

/// One page of the full list of changes: what happened in a month, or a part of it where it is too much for one page.
package struct ChangeList: Hashable, Sendable {
    let month: EventHistory.Month
    /// From 1.
    let part: Int

    /// Every page, the newest month first.
    static func all(of history: EventHistory) -> [ChangeList] { history.months.flatMap(all) }

    /// The pages of one month.
    static func all(of month: EventHistory.Month) -> [ChangeList] {
        RegisterPaging.parts(of: month.places.count).map { ChangeList(month: month, part: $0) }
    }

    /// The places of its events in the history.
    var places: Range<Int> {
        let places = RegisterPaging.places(ofPart: part, of: month.places.count)
        return month.places.lowerBound + places.lowerBound..<month.places.lowerBound + places.upperBound
    }

    /// In the folder `changes`, for ever: `2026-11.html`, `2026-11-2.html`.
    var fileName: String { part == 1 ? "\(month.name).html" : "\(month.name)-\(part).html" }
}

extension EventHistory.Month {
    /// `2026-03`
    var name: String { String(Day(year: year, month: month, day: 1)?.description.prefix(7) ?? "") }
}
