internal import BackdriveCore
internal import CCmark

/// What stands beside a delimiter, as the flanking rule of CommonMark sees it.
enum Flank {
    case space, punctuation, word

    /// As cmark counts them: symbols are words, but for those of ASCII.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .control: self = scalar.value < 0x20 ? .space : .word
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        default: self = scalar.isASCII && UInt8(scalar.value).isPunctuation ? .punctuation : .word
        }
    }

    /// The node next to a text: the line's edge, or markup, whose delimiter is punctuation.
    init(neighbour: MarkdownNode?) {
        switch neighbour?.type {
        case nil, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: self = .space
        default: self = .punctuation
        }
    }

    /// Whether a delimiter between this and what it marks may mark it (CommonMark 0.30, 6.2).
    func isOutside(_ inner: Flank) -> Bool { inner != .space && (inner != .punctuation || self != .word) }
}

/// The character that begins at a byte; U+FFFD where none does.
func scalar(at index: Int, in text: Span<UInt8>) -> Unicode.Scalar {
    let end = min(text.count, index + 4)
    return text.extracting(index..<end).withUnsafeBufferPointer { bytes in
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return "\u{FFFD}"
    }
}

/// The character that ends before a byte other than the first.
func scalarBefore(_ index: Int, in text: Span<UInt8>) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, in: text)
}

extension UInt8 {
    /// A star, an underscore or a tilde.
    var isEmphasis: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self == UInt8(ascii: "~") }
}

extension Unicode.Scalar {
    var isOpeningMark: Bool { [.openPunctuation, .initialPunctuation].contains(properties.generalCategory) }
    var isClosingMark: Bool { [.closePunctuation, .finalPunctuation].contains(properties.generalCategory) }
}
