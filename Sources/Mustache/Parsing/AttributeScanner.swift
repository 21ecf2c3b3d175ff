/// Follows HTML through the text of a template, to know whether a value would stand bare inside an HTML tag.
///
/// There, escaping cannot hold a hostile text: `<a href={{x}}>` is broken by a mere space. It follows tags and quoted
/// attributes only, in the order of the source, which is enough for templates whose sections hold whole attributes.
struct AttributeScanner {
    private enum State {
        case text
        case tag
        case quoted(UInt8)
    }

    private var state = State.text

    /// Whether what comes next stands inside an HTML tag but outside quotes.
    var isInBareTag: Bool {
        if case .tag = state { true } else { false }
    }

    /// Reads on through literal text.
    mutating func read(_ text: ArraySlice<UInt8>) {
        for index in text.indices {
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            step(text[index], next: next)
        }
    }

    private mutating func step(_ byte: UInt8, next: UInt8) {
        switch (state, byte) {
        case (.text, UInt8(ascii: "<")) where next.isLetterOrSlash: state = .tag
        case (.tag, UInt8(ascii: ">")): state = .text
        case (.tag, UInt8(ascii: "\"")), (.tag, UInt8(ascii: "'")): state = .quoted(byte)
        case (.quoted(let quote), _) where quote == byte: state = .tag
        default: break
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrSlash: Bool {
        self == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
