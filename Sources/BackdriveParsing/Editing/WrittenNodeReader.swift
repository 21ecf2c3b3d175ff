import BackdriveCore
import CYAML

/// Reads the part of YAML that records use (DATA.md §2) into written nodes, off libyaml's events.
///
/// What that part leaves out is refused; the record's own reader has the words for it.
struct WrittenNodeReader: ~Copyable {
    private let file: SourceFile
    private var events: YAMLEvents

    /// The same limit as for records.
    private static let deepestNesting = 16

    /// The map that a range of a file holds; nil when it holds none.
    static func map(in yaml: Range<Int>, of file: SourceFile) throws(Refusal) -> WrittenNode? {
        try file.bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) -> WrittenNode? in
            let text = UnsafeBufferPointer(rebasing: bytes[yaml])
            var reader = WrittenNodeReader(
                file: file, events: YAMLEvents(text: text, startingAt: yaml.lowerBound))
            return try reader.root()
        }
    }

    private init(file: SourceFile, events: consuming YAMLEvents) {
        self.file = file
        self.events = events
    }

    private mutating func root() throws(Refusal) -> WrittenNode? {
        var root: WrittenNode?
        while true {
            let step = try next()
            if case .finished = step { return root }
            guard root == nil else { throw refusal("a second document begins here", at: step.range) }
            let node = try node(from: step, depth: 1)
            if node.isAbsent { continue }
            guard case .map = node.content else { throw refusal("this is no map", at: node.range) }
            root = node
        }
    }

    private mutating func node(from step: Step, depth: Int) throws(Refusal) -> WrittenNode {
        if case .scalar(let text, let style, let range) = step {
            return WrittenNode(content: .scalar(text, style), range: range)
        }
        guard case .open(let collection, let isFlow, let start) = step, depth <= Self.deepestNesting else {
            throw refusal("it is nested too deeply, or ends too early", at: step.range)
        }
        switch collection {
        case .list: return try list(isFlow: isFlow, from: start.lowerBound, depth: depth)
        case .map: return try map(isFlow: isFlow, from: start.lowerBound, depth: depth)
        }
    }

    private mutating func list(isFlow: Bool, from start: Int, depth: Int) throws(Refusal) -> WrittenNode {
        var items: [WrittenNode] = []
        while true {
            let step = try next()
            if case .close(let end) = step {
                let last = isFlow ? end.upperBound : items.last?.range.upperBound ?? start
                return WrittenNode(content: .list(items, isFlow: isFlow), range: start..<last)
            }
            items.append(try node(from: step, depth: depth + 1))
        }
    }

    private mutating func map(isFlow: Bool, from start: Int, depth: Int) throws(Refusal) -> WrittenNode {
        var entries: [WrittenEntry] = []
        var keys: Set<String> = []
        while true {
            let step = try next()
            if case .close(let end) = step {
                let last = isFlow ? end.upperBound : entries.last?.range.upperBound ?? start
                return WrittenNode(content: .map(entries, isFlow: isFlow), range: start..<last)
            }
            guard case .scalar(let key, _, let range) = step, !isMarkedKey(range), keys.insert(key).inserted else {
                throw refusal("this is no key of a map", at: step.range)
            }
            entries.append(WrittenEntry(key: key, keyRange: range, value: try node(from: try next(), depth: depth + 1)))
        }
    }

    /// Whether a `?` stands before a key, so that its line does not begin with it.
    private func isMarkedKey(_ key: Range<Int>) -> Bool {
        file.bytes[..<key.lowerBound].last { !$0.isBlank } == UInt8(ascii: "?")
    }

    private mutating func next() throws(Refusal) -> Step {
        while true {
            let file = file
            let step = try events.next { (event, events) throws(Refusal) -> Step? in
                try Step(event, events, file)
            } onFault: {
                Self.refusal($0.problem, at: $0.offset..<$0.offset, in: file)
            }
            if let step { return step }
        }
    }

    private func refusal(_ problem: String, at range: Range<Int>) -> Refusal {
        Self.refusal(problem, at: range, in: file)
    }

    private static func refusal(_ problem: String, at range: Range<Int>, in file: SourceFile) -> Refusal {
        Refusal(
            finding: BD007UnacceptableYAML.uneditable(problem, at: file.location(of: file.range(of: range))))
    }
}

/// One step through written nodes, free of libyaml.
private enum Step {
    case scalar(String, WrittenNode.Style, Range<Int>)
    case open(Collection, isFlow: Bool, Range<Int>)
    case close(Range<Int>)
    case finished

    enum Collection {
        case list, map
    }

    var range: Range<Int> {
        switch self {
        case .scalar(_, _, let range), .open(_, _, let range), .close(let range): range
        case .finished: 0..<0
        }
    }

    /// Nil for events that say nothing; refuses anchors, aliases and tags.
    init?(_ event: yaml_event_t, _ events: borrowing YAMLEvents, _ file: SourceFile) throws(Refusal) {
        let start = events.offset(of: event.start_mark)
        let range = start..<max(start, events.offset(of: event.end_mark))
        let anchor: UnsafeMutablePointer<yaml_char_t>?
        let tag: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            (anchor, tag) = (scalar.anchor, scalar.tag)
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            self = .scalar(text, WrittenNode.Style(scalar.style), range)
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            (anchor, tag) = (list.anchor, list.tag)
            self = .open(.list, isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE, range)
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            (anchor, tag) = (map.anchor, map.tag)
            self = .open(.map, isFlow: map.style == YAML_FLOW_MAPPING_STYLE, range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            self = .close(range)
            return
        case YAML_ALIAS_EVENT:
            throw Refusal(
                finding: BD007UnacceptableYAML.alias(
                    String(cString: event.data.alias.anchor), at: file.location(of: file.range(of: range))))
        case YAML_STREAM_END_EVENT:
            self = .finished
            return
        default:
            return nil
        }
        guard anchor == nil, tag == nil else {
            throw Refusal(
                finding: BD007UnacceptableYAML.uneditable(
                    "anchors and tags cannot be edited", at: file.location(of: file.range(of: range))))
        }
    }
}

extension WrittenNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}
