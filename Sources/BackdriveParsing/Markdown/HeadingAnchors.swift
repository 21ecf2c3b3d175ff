internal import BackdriveCore
internal import CCmark

/// The headings of one body with their anchors, in order.
///
/// A heading's anchor is `body-` and its words in lower case, joined by hyphens, punctuation dropped, letters of every
/// script kept; the second of a name gets `-1`, as on GitHub.
struct HeadingAnchors {
    private(set) var headings: [Body.Heading] = []
    private var taken: Set<String> = []
    private var repeated: [String: Int] = [:]

    /// All headings of a document but those that `isCell` says stand for a table's cell.
    init(of document: MarkdownNode, except isCell: (MarkdownNode) -> Bool) {
        document.walk { node, step in
            switch node.type {
            case CMARK_NODE_HEADING:
                if step == .enter, !isCell(node) { add(node) }
                return false
            case CMARK_NODE_PARAGRAPH: return false
            default: return true
            }
        }
    }

    private mutating func add(_ node: MarkdownNode) {
        let text = PlainText(of: node).string
        // A page has one h1, its record's title; a body's headings begin below it.
        let level = min(6, Int(cmark_node_get_heading_level(node.pointer)) + 1)
        headings.append(Body.Heading(level: level, text: text, anchor: unused(Self.name(text))))
    }

    private mutating func unused(_ name: String) -> String {
        let base = Body.Heading.anchorPrefix + name
        if taken.insert(base).inserted { return base }
        while true {
            let number = repeated[name, default: 0] + 1
            repeated[name] = number
            let anchor = "\(base)-\(number)"
            if taken.insert(anchor).inserted { return anchor }
        }
    }

    /// What a heading is called in a fragment: as GitHub makes it, so that fragments written for GitHub hold.
    static func name(_ text: String) -> String {
        var name: [UInt8] = []
        name.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                let isKept = byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                if isKept { name.append(byte.isUppercase ? byte | 0x20 : byte) }
                if byte == 0x20 { name.append(UInt8(ascii: "-")) }
                continue
            }
            switch scalar.properties.generalCategory {
            case .spaceSeparator: name.append(UInt8(ascii: "-"))
            case .uppercaseLetter, .titlecaseLetter: name += scalar.properties.lowercaseMapping.utf8
            case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber,
                .letterNumber, .otherNumber, .connectorPunctuation:
                name += UTF8.encode(scalar) ?? .init()
            default: continue
            }
        }
        return name.isEmpty ? "section" : String(decoding: name, as: UTF8.self)
    }

    /// As `Body.anchor(for:)`, while the body is being rendered.
    func anchor(for fragment: String) -> String? { Body.Heading.anchor(for: fragment, among: taken) }
}
