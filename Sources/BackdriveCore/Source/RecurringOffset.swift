/// The offsets of a zone that go on for ever: a POSIX TZ rule such as `CET-1CEST,M3.5.0,M10.5.0/3` (RFC 8536 §3.3.1).
struct RecurringOffset: Sendable {
    /// Seconds east of UTC.
    private let standard: Int
    private let summer: Summer?

    private struct Summer: Sendable {
        let offset: Int
        let begins: YearlyMoment
        let ends: YearlyMoment
    }

    /// Nil for an empty rule.
    init?(posix rule: String) throws(TimeZoneRules.Malformed) {
        guard !rule.isEmpty else { return nil }
        var scanner = RuleScanner(rule)
        guard scanner.skipName(), let west = scanner.time() else { throw .unknownRule(rule) }
        standard = -west
        if scanner.isAtEnd {
            summer = nil
            return
        }
        guard scanner.skipName() else { throw .unknownRule(rule) }
        let summerOffset = scanner.time().map { -$0 } ?? standard + 3600
        guard scanner.skip(","), let begins = scanner.moment(), scanner.skip(","), let ends = scanner.moment(),
            scanner.isAtEnd
        else { throw .unknownRule(rule) }
        summer = Summer(offset: summerOffset, begins: begins, ends: ends)
    }

    /// Seconds east of UTC at an instant in seconds since 1970.
    func offset(at instant: Int64) -> Int {
        guard let summer else { return standard }
        let year = Day(ofSecond: instant + Int64(standard)).components.year
        let begins = summer.begins.seconds(in: year) - Int64(standard)
        let ends = summer.ends.seconds(in: year) - Int64(summer.offset)
        let isSummer =
            begins < ends ? begins <= instant && instant < ends : !(ends <= instant && instant < begins)
        return isSummer ? summer.offset : standard
    }
}

/// A moment that comes once a year, on the wall clock.
private struct YearlyMoment: Sendable {
    enum Date: Sendable {
        /// `Jn`: the n-th day, 1…365, never counting 29 February.
        case dayWithoutLeap(Int)
        /// `n`: the n-th day from 0, counting 29 February.
        case day(Int)
        /// `Mm.w.d`: the w-th weekday d (0 Sunday) of a month; the fifth is the last.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    let date: Date
    /// Seconds since midnight; may lie outside the day.
    let time: Int

    /// Wall-clock seconds since 1970 as if it were UTC.
    func seconds(in year: Int) -> Int64 { Int64(dayNumber(in: year)) * 86_400 + Int64(time) }

    private func dayNumber(in year: Int) -> Int {
        let newYear = Self.number(year, 1, 1)
        switch date {
        case .dayWithoutLeap(let day): return newYear + day - 1 + (Day.isLeap(year) && day >= 60 ? 1 : 0)
        case .day(let day): return newYear + day
        case .weekday(let month, let week, let weekday):
            let first = Self.number(year, month, 1)
            let firstWeekday = Day(number: Int32(first)).weekday % 7
            let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            return first + (day < Day.length(ofMonth: month, year: year) ? day : day - 7)
        }
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Years outside the calendar have no offsets worth telling apart.
        Day(year: min(max(year, 1), 9999), month: month, day: day).map { Int($0.number) } ?? 0
    }
}

/// Takes the parts of a POSIX TZ rule off its text, in order.
private struct RuleScanner {
    private var rest: Substring.UTF8View

    init(_ rule: String) { rest = Substring(rule).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// `CET` or `<+08>`
    mutating func skipName() -> Bool {
        if skip("<") {
            rest = rest.drop { $0 != UInt8(ascii: ">") }
            return skip(">")
        }
        let name = rest.prefix { $0.isLowercase || $0.isUppercase }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    /// `[+-]h[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard var seconds = number().map({ $0 * 3600 }) else { return nil }
        for unit in [60, 1] where skip(":") {
            guard let part = number() else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }

    mutating func moment() -> YearlyMoment? {
        guard let date = date() else { return nil }
        guard skip("/") else { return YearlyMoment(date: date, time: 2 * 3600) }
        return time().map { YearlyMoment(date: date, time: $0) }
    }

    private mutating func date() -> YearlyMoment.Date? {
        if skip("M") {
            guard let month = number(), (1...12).contains(month), skip("."), let week = number(),
                (1...5).contains(week), skip("."), let weekday = number(), (0...6).contains(weekday)
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
        if skip("J") { return number().map { .dayWithoutLeap($0) } }
        return number().map { .day($0) }
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix(while: \.isDigit)
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
