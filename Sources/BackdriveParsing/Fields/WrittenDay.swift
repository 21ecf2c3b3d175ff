package import BackdriveCore

/// A day written in another way than YYYY-MM-DD: `2026/10/31`, `31 October 2026`, `2026年10月31日` (DATA.md §5, "Nearest
/// name").
package enum WrittenDay {
    /// The day that a text says; nil where it says none, or where day and month could be either.
    package static func meant(by text: String) -> Day? {
        let readings = readings(of: text)
        return readings.count == 1 ? readings[0] : nil
    }

    /// The month or day that a text says and that there is not; nil where it says none in one way only.
    static func missing(in text: String) -> DateText? {
        guard text.utf8.count <= longest, let (numbers, months) = parts(of: text) else { return nil }
        if let (year, month, day) = ordered(numbers, months) { return DateText(year: year, month: month, day: day) }
        guard numbers.count == 3, months.isEmpty else { return nil }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.digits == 4 { return DateText(year: first.value, month: second.value, day: third.value) }
        let (month, day) = first.value > 12 ? (second, first) : (first, second)
        return third.digits == 4 ? DateText(year: third.value, month: month.value, day: day.value) : nil
    }

    /// The days that a text may say: both where day and month could be either, the one with the month first before.
    package static func readings(of text: String) -> [Day] {
        guard text.utf8.count <= longest, let parts = parts(of: withoutTime(text)) else { return [] }
        if let (year, month, day) = ordered(parts.numbers, parts.months) {
            return days(Day(year: year, month: month, day: day))
        }
        let isInNumbers = parts.numbers.count == 3 && parts.months.isEmpty
        return isInNumbers ? readings(of: parts.numbers, isDotted: text.contains(".")) : []
    }

    /// The year, month and day of eight digits, or of two numbers and the name of a month; nil for anything else.
    private static func ordered(_ numbers: [Number], _ months: [Int]) -> (year: Int, month: Int, day: Int)? {
        switch (numbers.count, months.count) {
        case (1, 0) where numbers[0].digits == 8:
            let number = numbers[0].value
            return (number / 10_000, number / 100 % 100, number % 100)
        case (2, 1):
            guard let year = numbers.first(where: { $0.digits == 4 }),
                let day = numbers.first(where: { $0.digits <= 2 })
            else { return nil }
            return (year.value, months[0], day.value)
        default: return nil
        }
    }

    private static func days(_ days: Day?...) -> [Day] { days.compactMap(\.self) }

    /// What a text lacks that says no whole day.
    static func advice(on text: String) -> String {
        let whole = "write the day itself, as in 2026-03-31"
        guard text.utf8.count <= longest, let (numbers, months) = parts(of: text) else { return whole }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch (numbers.count, months.count) {
        case (2, 0) where numbers[0].digits == 4 && (1...12).contains(numbers[1].value):
            return "write the day, too: \(numbers[0].value)-\(two(numbers[1].value))-DD"
        case (2, 0) where (1...12).contains(numbers[0].value) && (1...31).contains(numbers[1].value):
            return "write the year, too: YYYY-\(two(numbers[0].value))-\(two(numbers[1].value))"
        case (1, 1) where (1...31).contains(numbers[0].value):
            return "write the year, too: YYYY-\(two(months[0]))-\(two(numbers[0].value))"
        case (3, 0) where numbers.allSatisfy({ $0.digits <= 2 }):
            return "write the year with four digits, as in YYYY-MM-DD"
        case (1, 1) where numbers[0].digits == 4:
            return "write the day, too: \(numbers[0].value)-\(two(months[0]))-DD"
        default: return whole
        }
    }

    /// A text without the time of day behind it: `18:00`, `下午`, `6 pm`.
    private static func withoutTime(_ text: String) -> Substring {
        let words = text.split(separator: " ")
        guard words.count > 1 else { return text[...] }
        let isTime = words.map { word in
            let marks = word.drop(while: \.isNumber).lowercased()
            return partsOfDay.contains(marks)
                || (word.first?.isNumber ?? false) && word.contains { ":：时点".contains($0) }
        }
        guard let first = isTime.firstIndex(of: true), first > 0 else { return text[...] }
        let start = words[first].startIndex
        // `6 pm`
        let isHour = first > 1 && partsOfDay.contains(words[first].lowercased()) && (Int(words[first - 1]) ?? 99) < 25
        return text[..<(isHour && words.count > 2 ? words[first - 1].startIndex : start)]
    }

    private static let partsOfDay: Set<String> = [
        "am", "pm", "noon", "morning", "afternoon", "evening", "上午", "下午", "中午", "早上", "晚上",
    ]

    /// No way of writing a day comes near it, in bytes.
    private static let longest = 60

    private typealias Number = (value: Int, digits: Int)

    /// Year first, or year last: dots put the day first.
    private static func readings(of numbers: [Number], isDotted: Bool) -> [Day] {
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        func day(_ year: Number, _ month: Number, _ day: Number) -> Day? {
            year.digits == 4 ? Day(year: year.value, month: month.value, day: day.value) : nil
        }
        if first.digits == 4 { return days(day(first, second, third)) }
        let (monthFirst, dayFirst) = (day(third, first, second), day(third, second, first))
        if isDotted || first.value == second.value { return days(dayFirst ?? monthFirst) }
        return days(monthFirst, dayFirst)
    }

    /// The numbers and the named months of a text; nil where anything else stands in it that is no day's.
    private static func parts(of text: some StringProtocol) -> (numbers: [Number], months: [Int])? {
        var (numbers, months): ([Number], [Int]) = ([], [])
        var rest = FullWidth.replaced(in: text).lowercased().unicodeScalars[...]
        while let scalar = rest.first {
            if scalar.isDigit {
                let digits = rest.prefix(while: \.isDigit)
                guard digits.count <= 8, let value = Int(String(digits)) else { return nil }
                numbers.append((value, digits.count))
                rest = rest.dropFirst(digits.count)
            } else if isLetter(scalar) {
                let word = String(rest.prefix(while: isLetter))
                if let month = month(word) {
                    months.append(month)
                } else if !fillers.contains(word) && !isName(word, of: weekdays) {
                    return nil
                }
                rest = rest.dropFirst(word.count)
            } else if let weekday = chineseWeekdays.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                rest = rest.dropFirst(weekday.unicodeScalars.count + 1)
            } else if separators.contains(scalar) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return (numbers, months)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

    private static func month(_ word: String) -> Int? {
        monthNames.firstIndex { isName(word, of: [$0]) }.map { $0 + 1 }
    }

    /// Whether a word is one of the names or its first letters, three at least.
    private static func isName(_ word: String, of names: [String]) -> Bool {
        word.count >= 3 && names.contains { $0.hasPrefix(word) }
    }

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// A number or 日 follows each.
    private static let chineseWeekdays = ["星期", "礼拜", "周"]
    private static let fillers: Set<String> = ["st", "nd", "rd", "th", "of", "the"]
    private static let separators = Set("/.-–—−‐‑_,;。 ()年月日号\u{A0}".unicodeScalars)
}
