/// A rule's code as people write it: `BD` and three digits. Codes never change their meaning.
package struct RuleCode: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    package let number: Int

    package init(integerLiteral number: Int) {
        self.number = number
    }

    /// Reads `BD007`, in any letter case; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 5, text.uppercased().hasPrefix("BD"),
            text.utf8.dropFirst(2).allSatisfy({ (48...57).contains($0) }), let number = Int(text.dropFirst(2))
        else { return nil }
        self.number = number
    }

    package static func < (a: RuleCode, b: RuleCode) -> Bool { a.number < b.number }

    package var description: String {
        let digits = String(number)
        return "BD" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
}

extension RuleCode {
    /// Every code of DATA.md §5, ascending.
    package static let allInUse: [RuleCode] =
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 25, 30, 31, 32, 33, 34, 35, 36, 40, 41]
        + [50, 51, 52, 53, 54, 55, 60, 61, 62, 70, 80, 81, 82, 90, 91, 95]
}
