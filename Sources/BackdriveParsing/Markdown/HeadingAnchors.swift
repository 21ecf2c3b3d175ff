internal import BackdriveCore
internal import CCmark

/// The headings of one body with their anchors, in order.
///
/// A heading's anchor is `body-` and its words in lower case, joined by hyphens, punctuation dropped, letters of every
/// script kept; the second of a name gets `-2`.
struct HeadingAnchors {
    private(set) var headings: [Body.Heading] = []
    private var taken: Set<String> = []
    private var repeated: [String: Int] = [:]

    /// All headings of a document but those that `isCell` says stand for a table's cell.
    init(of document: MarkdownNode, except isCell: (MarkdownNode) -> Bool) {
        var anchors = HeadingAnchors()
        document.walk { node, step in
            switch node.type {
            case CMARK_NODE_HEADING:
                if step == .enter, !isCell(node) { anchors.add(node) }
                return false
            case CMARK_NODE_PARAGRAPH: return false
            default: return true
            }
        }
        self = anchors
    }

    private init() {}

    private mutating func add(_ node: MarkdownNode) {
        let text = PlainText(of: node).string
        // A page has one h1, its record's title; a body's headings begin below it.
        let level = min(6, Int(cmark_node_get_heading_level(node.pointer)) + 1)
        headings.append(Body.Heading(level: level, text: text, anchor: unused(Self.name(text))))
    }

    private mutating func unused(_ name: String) -> String {
        let base = Body.Heading.anchorPrefix + name
        var anchor = base
        var number = repeated[name] ?? 1
        while !taken.insert(anchor).inserted {
            number += 1
            anchor = "\(base)-\(number)"
        }
        repeated[name] = number
        return anchor
    }

    /// What a heading is called in a fragment: as GitHub makes it, so that fragments written for GitHub hold.
    static func name(_ text: String) -> String {
        var name = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                let isKept = byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                if isKept { name.unicodeScalars.append(byte.isUppercase ? Unicode.Scalar(byte | 0x20) : scalar) }
                if byte == 0x20 { name.unicodeScalars.append("-") }
                continue
            }
            switch scalar.properties.generalCategory {
            case .spaceSeparator: name.unicodeScalars.append("-")
            case .uppercaseLetter, .titlecaseLetter: name += scalar.properties.lowercaseMapping
            case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber,
                .letterNumber, .otherNumber, .connectorPunctuation:
                name.unicodeScalars.append(scalar)
            default: continue
            }
        }
        return name.isEmpty ? "section" : name
    }

    /// As `Body.anchor(for:)`, while the body is being rendered.
    func anchor(for fragment: String) -> String? { Body.Heading.anchor(for: fragment, among: taken) }
}
