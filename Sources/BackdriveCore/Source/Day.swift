/// A civil day in the proleptic Gregorian calendar, without time or zone, counted from 1970-01-01.
///
/// `Day("2026-03-15")` parses, `day.description` prints the same ten characters back. Valid for years 0001–9999.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int32

    package init(number: Int32) { self.number = number }

    /// The day of a year, month 1–12 and day of the month; nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// 1 January of a year, which may lie outside 0001–9999 by a little: where the next year's days begin.
    init(firstOfYear year: Int) { number = Day.number(year: year, month: 1, day: 1) }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// The day `days` later, or earlier when negative.
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

    /// The difference in days, as METRICS.md §0 counts it: the same day is 0.
    package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    /// 1 Monday … 7 Sunday.
    package var weekday: Int { (Int(number) + 3).modulo(7) + 1 }

    /// The Monday on or before this day: weeks are `[Monday, Monday+7)`.
    package var monday: Day { self - (weekday - 1) }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    // Days are counted in years that begin in March, so that the leap day is the last of its year.
    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let days = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
        return Int32(days - 719_468)
    }

    /// Year, month 1–12, day of the month.
    package var components: (year: Int, month: Int, day: Int) {
        let days = Int(number) + 719_468
        let era = days.floorDivided(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The day that is meant where somebody writes the day before the month; nil where there is none.
    var withMonthAndDaySwapped: Day? {
        let (year, month, day) = components
        return month == day ? nil : Day(year: year, month: day, day: month)
    }
}

extension Day {
    /// The first and the last day that can be written: 0001-01-01 and 9999-12-31.
    package static let earliest = Day(number: -719_162)
    package static let latest = Day(number: 2_932_896)

    /// Before and after every day that can be written.
    static let distantPast = Day(number: .min)
    static let distantFuture = Day(number: .max)
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// `YYYY-MM-DD`; a day that arithmetic led out of the calendar shows as the calendar's nearest.
    package var description: String {
        String(unsafeUninitializedCapacity: Self.length) { text in
            write(into: text)
            return Self.length
        }
    }

    /// The bytes of `YYYY-MM-DD`.
    static let length = 10

    /// Writes the description's bytes, for which there must be room.
    func write(into text: UnsafeMutableBufferPointer<UInt8>) {
        let (year, month, day) = min(max(self, .earliest), .latest).components
        func put(_ pair: Int, at place: Int) {
            text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair / 10)
            text[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair % 10)
        }
        put(year / 100, at: 0)
        put(year % 100, at: 2)
        text[4] = UInt8(ascii: "-")
        put(month, at: 5)
        text[7] = UInt8(ascii: "-")
        put(day, at: 8)
    }

    /// Exactly `YYYY-MM-DD` of a day that exists, else nil.
    package init?(_ text: String) {
        var text = text
        guard let day = text.withUTF8({ Day($0) }) else { return nil }
        self = day
    }

    /// The same of bytes.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func decimal(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = decimal(0..<4), let month = decimal(5..<7), let day = decimal(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Int {
    fileprivate func modulo(_ divisor: Int) -> Int { ((self % divisor) + divisor) % divisor }
    fileprivate func floorDivided(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }
}
