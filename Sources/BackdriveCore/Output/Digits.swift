/// Texts, numbers and days as UTF-8 bytes, with no string made on the way.
extension [UInt8] {
    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Decimal digits, behind a `-` when negative.
    package mutating func append(decimal number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var place = digits.endIndex
            var rest = number.magnitude
            repeat {
                place -= 1
                digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                place -= 1
                digits[place] = UInt8(ascii: "-")
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[place...]))
        }
    }

    /// A number with one decimal, given in tenths: 667 is `66.7`.
    package mutating func append(tenths: Int) {
        if tenths < 0 { append(UInt8(ascii: "-")) }
        append(decimal: Int(tenths.magnitude / 10))
        append(UInt8(ascii: "."))
        append(decimal: Int(tenths.magnitude % 10))
    }

    /// `YYYY-MM-DD`, as the day's description.
    package mutating func append(_ day: Day) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Day.length) { text in
            day.write(into: text)
            append(contentsOf: text)
        }
    }
}
