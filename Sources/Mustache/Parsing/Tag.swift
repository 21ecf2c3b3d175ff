/// One tag of a template, such as `{{#problems}}`.
struct Tag {
    enum Kind {
        case comment, delimiters, variable, rawVariable, section, inverted, close, partial, parent, block
    }

    let kind: Kind
    /// All bytes of the tag, delimiters included.
    let bytes: Range<Int>
    /// The bytes of the name, without surrounding whitespace.
    let name: Range<Int>
}

extension Tag.Kind {
    /// The kind a tag's first byte announces; any other byte begins the name of a variable.
    init?(sigil: UInt8) {
        switch sigil {
        case UInt8(ascii: "!"): self = .comment
        case UInt8(ascii: "="): self = .delimiters
        case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .rawVariable
        case UInt8(ascii: "#"): self = .section
        case UInt8(ascii: "^"): self = .inverted
        case UInt8(ascii: "/"): self = .close
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "<"): self = .parent
        case UInt8(ascii: "$"): self = .block
        default: return nil
        }
    }
}
