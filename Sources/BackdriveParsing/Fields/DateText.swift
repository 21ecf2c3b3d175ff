import BackdriveCore

/// What stands where a date belongs (DATA.md §2, "Dates").
enum DateText {
    case day(Day)
    /// Where only zeros are missing, the day.
    case notADate(padded: Day?)
    case noSuchYear
    /// Where day and month only changed places, the day.
    case noSuchMonth(Int, swapped: Day?)
    case noSuchDay(year: Int, month: Int)
    /// Behind the day stands something, but no time of RFC 3339.
    case noSuchTime
    /// The seconds since 1970 on a clock that shows it.
    case timeWithoutOffset(clock: Int64)

    /// - Parameter zone: the site's, which says on which day an instant lies.
    init(_ text: String, zone: TimeZoneRules) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, Self.matches(bytes[..<10], "0000-00-00") else {
            // `2026-03-05` for `2026-3-5`
            self = .notADate(padded: Self.day(bytes[...], partedBy: UInt8(ascii: "-")))
            return
        }
        self = DateText(
            year: Self.number(bytes[0..<4]), month: Self.number(bytes[5..<7]), day: Self.number(bytes[8..<10]))
        if case .day(let day) = self, bytes.count > 10 { self = Self.cut(bytes[10...], on: day, zone: zone) }
    }

    init(year: Int, month: Int, day: Int) {
        if !(1...9999).contains(year) {
            self = .noSuchYear
        } else if !(1...12).contains(month) {
            self = .noSuchMonth(month, swapped: Day(year: year, month: day, day: month))
        } else if let day = Day(year: year, month: month, day: day) {
            self = .day(day)
        } else {
            self = .noSuchDay(year: year, month: month)
        }
    }

    /// An instant, given by a day and the time behind it, as a day of the site's zone.
    private static func cut(_ rest: ArraySlice<UInt8>, on day: Day, zone: TimeZoneRules) -> DateText {
        guard let first = rest.first, first == 0x20 || first | 0x20 == UInt8(ascii: "t"),
            let (clock, offset) = timeOfDay(rest.dropFirst())
        else { return .noSuchTime }
        let shown = Int64(day.number) * 86_400 + Int64(clock)
        if offset.isEmpty { return .timeWithoutOffset(clock: shown) }
        guard let zoneSeconds = offsetSeconds(offset) else { return .noSuchTime }
        let local = zone.day(at: shown - Int64(zoneSeconds))
        return (1...9999).contains(local.components.year) ? .day(local) : .noSuchYear
    }

    /// The seconds of `16:30:00.5+08:00` since midnight, without the fraction, and its offset.
    private static func timeOfDay(_ bytes: ArraySlice<UInt8>) -> (clock: Int, offset: ArraySlice<UInt8>)? {
        let hasSeconds = matches(bytes.prefix(8), "00:00:00")
        guard hasSeconds || matches(bytes.prefix(5), "00:00") else { return nil }
        let time = bytes.prefix(hasSeconds ? 8 : 5)
        var offset = bytes.dropFirst(time.count)
        if hasSeconds, offset.first == UInt8(ascii: ".") {
            let digits = offset.dropFirst().prefix(while: \.isDigit)
            guard !digits.isEmpty else { return nil }
            offset = offset.dropFirst(1 + digits.count)
        }
        // A leap second is the 60th; it stays on its day.
        let second = hasSeconds ? number(time.suffix(2)) : 0
        guard let minutes = minutes(time), second <= 60 else { return nil }
        return (minutes * 60 + min(second, 59), offset)
    }

    /// Of `hh:mm`.
    private static func minutes(_ time: ArraySlice<UInt8>) -> Int? {
        let (hour, minute) = (number(time.prefix(2)), number(time.dropFirst(3).prefix(2)))
        return hour < 24 && minute < 60 ? hour * 60 + minute : nil
    }

    /// `Z` or `±hh:mm`; nil for one that no zone has: `14:00-15:00` is a span of hours.
    private static func offsetSeconds(_ offset: ArraySlice<UInt8>) -> Int? {
        if offset.elementsEqual("Z".utf8) || offset.elementsEqual("z".utf8) { return 0 }
        guard matches(offset.dropFirst(), "00:00"), let minutes = minutes(offset.dropFirst()) else { return nil }
        switch offset.first {
        case UInt8(ascii: "+"): return minutes <= 14 * 60 ? minutes * 60 : nil
        case UInt8(ascii: "-"): return minutes <= 12 * 60 ? -minutes * 60 : nil
        default: return nil
        }
    }

    /// The day of a year of four digits, a month and a day; nil unless it exists.
    static func day(_ bytes: ArraySlice<UInt8>, partedBy separator: UInt8) -> Day? {
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
            parts[1...].allSatisfy({ (1...2).contains($0.count) })
        else { return nil }
        return Day(year: number(parts[0]), month: number(parts[1]), day: number(parts[2]))
    }

    /// Whether the bytes have a digit for each `0` of a shape and its other characters as they are.
    private static func matches(_ bytes: ArraySlice<UInt8>, _ shape: StaticString) -> Bool {
        shape.withUTF8Buffer { shape in
            bytes.count == shape.count
                && zip(bytes, shape).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isDigit : $0 == $1 }
        }
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
