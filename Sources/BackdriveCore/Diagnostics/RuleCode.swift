/// A rule's code as people write it: `BD` and three digits. Codes never change their meaning.
package struct RuleCode: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    package let number: Int

    package init(integerLiteral number: Int) { self.number = number }

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
