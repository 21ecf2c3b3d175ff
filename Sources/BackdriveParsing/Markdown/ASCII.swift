/// What a byte is, read as ASCII; bytes of longer UTF-8 sequences are none of these.
extension UInt8 {
    var isDigit: Bool { self &- 48 < 10 }
    var isUppercase: Bool { self &- 65 < 26 }
    var isLetter: Bool { (self | 0x20) &- 97 < 26 }
    var isAlphanumeric: Bool { isLetter || isDigit }
    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// Blank or an end of line, form feed and vertical tab among them.
    var isWhitespace: Bool { self == 0x20 || self &- 9 < 5 }
    /// ASCII punctuation, as CommonMark counts it.
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }
}
