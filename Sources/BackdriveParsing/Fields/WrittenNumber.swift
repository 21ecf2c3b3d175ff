import BackdriveCore

/// A whole number written in another way than in digits alone: `7 days`, `2x`, `1,000`, `三次`, `2 weeks`, `每周`.
enum WrittenNumber {
    /// The only number that a text says; nil where it says none, several or no whole one, or one of other units than a
    /// field's: two weeks are fourteen days, but how many days a month has, nobody knows.
    static func meant(by text: String, for field: String) -> Int? {
        guard text.utf8.count <= longest else { return nil }
        let plain = FullWidth.replaced(in: text).lowercased()
        guard !otherUnits.contains(where: plain.contains) else { return nil }
        let isInWeeks = weeks.contains(where: plain.contains)
        guard field.hasSuffix("_days") else {
            return isInWeeks && !field.hasSuffix("_weeks") ? nil : number(in: plain)
        }
        return rhythms[plain] ?? number(in: plain).map { isInWeeks ? 7 * min($0, 1_000) : $0 }
    }

    private static let otherUnits = ["month", "year", "hour", "月", "年", "小时"]
    private static let weeks = ["week", "周", "星期"]

    /// In days.
    private static let rhythms = [
        "daily": 1, "every day": 1, "每天": 1, "每日": 1, "weekly": 7, "every week": 7, "每周": 7, "每星期": 7, "biweekly": 14,
        "fortnightly": 14, "every other week": 14, "every two weeks": 14, "双周": 14, "每双周": 14,
    ]

    private static func number(in plain: String) -> Int? {
        let digits = withoutZeroFraction(withoutGrouping(plain)).split { !$0.isASCII || !$0.isNumber }
        if digits.isEmpty { return word(in: plain) }
        let isWhole = digits.count == 1 && !plain.contains("-") && !plain.contains("/") && !plain.contains("%")
        return isWhole ? Int(digits[0]) : nil
    }

    /// In bytes.
    private static let longest = 40

    /// `1000` for `1,000`
    private static func withoutGrouping(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let isGrouped = parts.count > 1 && parts.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
        return isGrouped ? parts.joined() : text
    }

    /// `7` for `7.0`
    private static func withoutZeroFraction(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let fraction = text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }
        return !fraction.isEmpty && fraction.allSatisfy { $0 == "0" }
            ? String(text[..<point]) + text[text.index(after: point)...].dropFirst(fraction.count) : text
    }

    private static func word(in text: String) -> Int? {
        if nothing.contains(text) { return 0 }
        if let place = english.firstIndex(of: String(text.prefix { $0.isLetter && $0.isASCII })) { return place + 1 }
        // `三次`, `③`
        let numbers = text.compactMap { $0 == "两" ? 2 : $0.wholeNumberValue }
        return numbers.count == 1 && (1...20).contains(numbers[0]) ? numbers[0] : nil
    }

    private static let nothing: Set = ["none", "nothing", "no", "nil", "zero", "无", "没有", "零"]

    private static let english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
}
