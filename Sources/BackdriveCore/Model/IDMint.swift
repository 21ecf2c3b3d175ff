/// Makes ids for new records, offline, that no record ever had (DATA.md §1).
package struct IDMint: Sendable {
    private let style: Settings.IDStyle
    /// In capital letters, since two ids that differ only in case are one.
    private var taken: Set<String>
    /// The highest number of a sequential id so far, by prefix.
    private var numbers: [String: Int] = [:]

    /// Crockford's base 32: no I, L, O and U.
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 5
    /// The digits that a sequential id has at least.
    private static let digits = 3

    /// - Parameter taken: every id and alias that is or ever was in use, of any kind.
    package init(style: Settings.IDStyle, taken: some Sequence<String>) {
        self.style = style
        self.taken = Set(taken.lazy.map { $0.uppercased() })
    }

    /// A fresh id that begins with `P-`, `AP-` or `SP-`; each call gives another one.
    package mutating func id(_ prefix: String, using generator: inout some RandomNumberGenerator) -> String {
        let id =
            switch style {
            case .code: code(prefix, using: &generator)
            case .sequential: next(prefix)
            }
        taken.insert(id)
        return id
    }

    private func code(_ prefix: String, using generator: inout some RandomNumberGenerator) -> String {
        while true {
            let code = (0..<Self.length).map { _ in
                Self.symbols[Int.random(in: 0..<Self.symbols.count, using: &generator)]
            }
            let id = prefix + String(code)
            if code.contains(where: \.isNumber), !taken.contains(id) { return id }
        }
    }

    private func highestNumber(_ prefix: String) -> Int {
        taken.compactMap { $0.hasPrefix(prefix) ? Int($0.dropFirst(prefix.count)) : nil }.max() ?? 0
    }

    private mutating func next(_ prefix: String) -> String {
        let last = numbers[prefix] ?? highestNumber(prefix)
        numbers[prefix] = last + 1
        let number = String(last + 1)
        return prefix + String(repeating: "0", count: max(0, Self.digits - number.count)) + number
    }
}
