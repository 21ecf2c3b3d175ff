internal import BackdriveCore

/// A month as an axis of days names it: `2026-01` at the first tick and at each January, `02` elsewhere.
struct AxisMonth: Sendable {
    let begins: Day
    let name: String

    private static let names = (1...12).map { $0 < 10 ? "0\($0)" : String($0) }

    /// The months that begin within a range of days, in order.
    static func all(in range: ClosedRange<Day>) -> [AxisMonth] {
        var months: [AxisMonth] = []
        let start = range.lowerBound.components
        var (year, month) = (start.year, start.month)
        var first = range.lowerBound - (start.day - 1)
        while true {
            first = first + Day.length(ofMonth: month, year: year)
            guard first <= range.upperBound else { return months }
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            let name = names[month - 1]
            months.append(AxisMonth(begins: first, name: months.isEmpty || month == 1 ? "\(year)-\(name)" : name))
        }
    }
}
