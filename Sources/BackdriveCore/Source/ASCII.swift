/// What a byte is, read as ASCII; bytes of longer UTF-8 sequences are none of these.
extension UInt8 {
    @inlinable package var isDigit: Bool { self &- 48 < 10 }
    @inlinable package var isUppercase: Bool { self &- 65 < 26 }
    @inlinable package var isLowercase: Bool { self &- 97 < 26 }
    @inlinable package var isLetter: Bool { (self | 0x20) &- 97 < 26 }
    @inlinable package var isAlphanumeric: Bool { isLetter || isDigit }
    /// Space or tab.
    @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// Blank or an end of line, form feed and vertical tab among them.
    @inlinable package var isWhitespace: Bool { self == 0x20 || self &- 9 < 5 }
    /// ASCII punctuation, as CommonMark counts it.
    @inlinable package var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }
}

extension Unicode.Scalar {
    @inlinable package var isDigit: Bool { ("0"..."9").contains(self) }
}
