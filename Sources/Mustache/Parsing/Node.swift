/// One part of a parsed template.
enum Node {
    /// Literal bytes of one line; `startsLine` when they (or, if empty, what follows) begin it.
    case text(Range<Int>, startsLine: Bool)
    case variable(Name, raw: Bool, inBareTag: Bool)
    case section(Name, inverted: Bool, body: [Node])
    case partial(Reference)
    /// Another template with some of its blocks replaced, by name; the numbers index `Template.blocks`.
    case parent(Reference, overrides: [Int])
    /// A place whose content a child may replace; the number indexes `Template.blocks`.
    case block(Int)
}

/// The name of a value: `a.b` has two parts, and `.` has none.
struct Name {
    let parts: [String]
    let bytes: Range<Int>

    init(_ bytes: Range<Int>, in text: [UInt8]) {
        self.bytes = bytes
        let written = text[bytes]
        parts =
            written.elementsEqual(".".utf8)
            ? []
            : written.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of one part.
    func bytes(ofPart index: Int) -> Range<Int> {
        let start = bytes.lowerBound + parts[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        return start..<start + parts[index].utf8.count
    }
}

/// The name of another template, in a partial's or a parent's tag.
struct Reference {
    let name: String
    let bytes: Range<Int>
    /// Whether nothing else stands on the tag's line, so that the other template's lines get its indentation.
    let standsAlone: Bool
    /// The whitespace before a tag that stands alone.
    let indentation: Range<Int>
}

/// A `{{$block}}`: the content a template offers, or with which it replaces a parent's.
struct Block {
    let name: String
    let bytes: Range<Int>
    let body: [Node]
    /// Whether the opening tag takes its line with it, so that the content begins a line.
    let standsAlone: Bool
    /// The whitespace that other content gets in this place.
    let indentation: Range<Int>
}

/// A parsed template.
struct Template {
    let source: TemplateSource
    let nodes: [Node]
    let blocks: [Block]
    /// What stands inside a parent but in none of its blocks, where nothing is ever shown.
    let lost: [Range<Int>]

    /// Every node, those inside sections and blocks too, in no particular order.
    var allNodes: [Node] { (nodes + blocks.flatMap(\.body)).flatMap(\.withDescendants) }
}

extension Node {
    fileprivate var withDescendants: [Node] {
        guard case .section(_, _, let body) = self else { return [self] }
        return [self] + body.flatMap(\.withDescendants)
    }
}
