/// The scripts that set no blanks between words: Chinese and Japanese, with their marks.
enum CJK {
    /// Whether two texts meet in CJK characters; the marks that Chinese shares with English count beside one.
    static func isBetween(_ before: Slice<UnsafeBufferPointer<UInt8>>, _ after: Slice<UnsafeBufferPointer<UInt8>>)
        -> Bool
    {
        // Most lines of most texts meet in ASCII.
        guard let end = before.last, end >= 0x80, let begin = after.first, begin >= 0x80 else { return false }
        let start = before.lastIndex { $0 & 0xC0 != 0x80 } ?? before.startIndex
        guard let last = String(decoding: before[start...], as: UTF8.self).unicodeScalars.last,
            let first = String(decoding: after.prefix(4), as: UTF8.self).unicodeScalars.first
        else { return false }
        return (contains(last) && (contains(first) || isSharedMark(first))) || (isSharedMark(last) && contains(first))
    }

    /// Whether a character is one of these scripts or one of their marks.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x312F, 0x3190...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Dashes, quotation marks, the ellipsis.
    private static func isSharedMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2014, 0x2015, 0x2018...0x201D, 0x2026, 0x00B7: true
        default: false
        }
    }
}
