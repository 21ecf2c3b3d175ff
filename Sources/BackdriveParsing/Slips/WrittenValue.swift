import BackdriveCore

/// The brackets and quotes of a value of one line, as its writer sees them.
struct WrittenValue {
    let range: Range<Int>
    /// What stands in closed quotes, these included.
    private(set) var quoted: [Range<Int>] = []
    /// A quote that nothing closes on the line.
    private(set) var openQuote: Int?
    /// The brackets that nothing closes on the line, the outermost first.
    private(set) var openBrackets: [Int] = []
    /// The first bracket that closes one of the other kind, with that one.
    private(set) var wrongPair: (opening: Int, closer: Int)?
    /// Just behind the bracket or quote that closes the one which the value begins with.
    private(set) var end: Int?
    /// The commas and brackets outside of quotes.
    private(set) var marks: [Int] = []

    init(_ range: Range<Int>, in bytes: [UInt8]) {
        self.range = range
        guard isDelimited(in: bytes) else { return }
        var index = range.lowerBound
        var mayBegin = true
        while index < range.upperBound, end == nil {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard mayBegin else { break }
                guard let close = Self.close(of: index, before: range.upperBound, in: bytes) else {
                    openQuote = index
                    return
                }
                quoted.append(index..<close)
                index = close - 1
                mayBegin = false
                if openBrackets.isEmpty { end = close }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                marks.append(index)
                openBrackets.append(index)
                mayBegin = true
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                marks.append(index)
                close(at: index, in: bytes)
                mayBegin = false
            case UInt8(ascii: ","):
                marks.append(index)
                mayBegin = true
            case UInt8(ascii: ":"):
                mayBegin = index + 1 < range.upperBound && bytes[index + 1].isBlank
            default: mayBegin = mayBegin && byte.isBlank
            }
            index += 1
        }
    }

    private mutating func close(at index: Int, in bytes: [UInt8]) {
        guard let opening = openBrackets.popLast() else { return }
        if bytes[index] != Self.closer(of: bytes[opening]), wrongPair == nil { wrongPair = (opening, index) }
        if openBrackets.isEmpty { end = index + 1 }
    }

    /// Whether it begins with a bracket or a quote.
    func isDelimited(in bytes: [UInt8]) -> Bool {
        !range.isEmpty && "\"'[{".utf8.contains(bytes[range.lowerBound])
    }

    /// Whether it begins with a bracket.
    func isInBrackets(in bytes: [UInt8]) -> Bool {
        !range.isEmpty && "[{".utf8.contains(bytes[range.lowerBound])
    }

    /// What stands between its commas and brackets, without blanks at both ends.
    func items(in bytes: [UInt8]) -> [Range<Int>] {
        zip(marks, marks.dropFirst() + [range.upperBound]).map { FieldLine.trimmed(($0 + 1)..<$1, in: bytes) }
            .filter { !$0.isEmpty }
    }

    static func closer(of opening: UInt8) -> UInt8 {
        opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    }

    /// Just behind the quote that closes the one at an offset.
    private static func close(of quote: Int, before end: Int, in bytes: [UInt8]) -> Int? {
        let mark = bytes[quote]
        var index = quote + 1
        while index < end {
            if mark == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == mark {
                guard mark == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == mark else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
