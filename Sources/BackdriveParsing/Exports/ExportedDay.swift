package import BackdriveCore

extension Day {
    /// The day that a cell of an export names: `2026-03-05`, `2026/3/5 14:23:11`, `2026年3月5日`, `20260305`, or a time with
    /// an offset as RFC 3339 writes it.
    ///
    /// A clock without an offset is taken for the site's own. Nil for anything else, above all for `03/05/2026`, which is
    /// read in one way here and in another there.
    ///
    /// - Parameter zone: the site's, which says on which day an instant lies.
    package init?(exported text: String, zone: TimeZoneRules) {
        if case .day(let day) = DateText(text, zone: zone) {
            self = day
            return
        }
        let plain = text.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: "")
        let bytes = Array(plain.utf8)
        let dateEnd = bytes.firstIndex { $0.isBlank || $0 | 0x20 == UInt8(ascii: "t") } ?? bytes.count
        guard Self.isClock(bytes[dateEnd...].dropFirst()), let day = Self.date(bytes[..<dateEnd]) else { return nil }
        self = day
    }

    /// Year, month and day, in this order, parted by one and the same sign or by none.
    private static func date(_ bytes: ArraySlice<UInt8>) -> Day? {
        if bytes.count == 8, bytes.allSatisfy(\.isDigit) {
            let number = DateText.number(bytes)
            return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard let separator = bytes.first(where: { !$0.isDigit }), "-/.".utf8.contains(separator) else { return nil }
        return DateText.day(bytes, partedBy: separator)
    }

    /// Whether it is a time of the day without an offset, or nothing.
    private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }
}
