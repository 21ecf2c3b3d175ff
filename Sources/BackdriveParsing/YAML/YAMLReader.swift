import BackdriveCore
import CYAML

/// Reads the part of YAML that records use (DATA.md §2) into a tree, and refuses the rest with a finding.
struct YAMLReader: ~Copyable {
    private let file: SourceFile
    private let diagnosis: YAMLDiagnosis
    private let hasTabs: Bool
    private var events: YAMLEvents

    static let deepestNesting = 16

    /// The map in a range of a file; an empty range is an empty map.
    ///
    /// - Parameter fields: those of the record, which say where quoting is a safe fix.
    static func map(
        in yaml: Range<Int>, of file: SourceFile, fields: [FieldSchema]
    ) throws(Refusal) -> YAMLNode {
        try file.bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) -> YAMLNode in
            let text = UnsafeBufferPointer(rebasing: bytes[yaml])
            var reader = YAMLReader(
                file: file, diagnosis: YAMLDiagnosis(file: file, yaml: yaml, fields: fields),
                hasTabs: text.contains(0x09), events: YAMLEvents(text: text, startingAt: yaml.lowerBound))
            return try reader.root(startingAt: yaml.lowerBound)
        }
    }

    private init(file: SourceFile, diagnosis: YAMLDiagnosis, hasTabs: Bool, events: consuming YAMLEvents) {
        self.file = file
        self.diagnosis = diagnosis
        self.hasTabs = hasTabs
        self.events = events
    }

    // MARK: Nodes

    private mutating func root(startingAt start: Int) throws(Refusal) -> YAMLNode {
        var root = YAMLNode(content: .map([], isFlow: false), range: SourceRange(start, start))
        var documents = 0
        while true {
            let event = try next(valueOf: nil)
            switch event {
            case .documentStart(let place):
                documents += 1
                if documents > 1 { throw refusal { BD007UnacceptableYAML.severalDocuments(at: $0) }(place) }
            case .finished:
                return root
            default:
                let node = try node(from: event, depth: 1, valueOf: nil)
                if case .map = node.content {
                    root = node
                } else if !node.isAbsent {
                    throw diagnosis.notAMap(node)
                }
            }
        }
    }

    private mutating func node(from event: YAMLEvent, depth: Int, valueOf key: String?) throws(Refusal) -> YAMLNode {
        if case .scalar(let text, let style, let range) = event {
            return YAMLNode(content: .scalar(text, style), range: range)
        }
        if depth > Self.deepestNesting {
            throw refusal { BD007UnacceptableYAML.tooDeep(limit: Self.deepestNesting, at: $0) }(event.range)
        }
        if case .mapStart(let isFlow, let start) = event { return try map(from: start, isFlow: isFlow, depth: depth) }
        guard case .listStart(let isFlow, let start) = event else {
            throw refusal { BD007UnacceptableYAML.malformed("it ends too early", at: $0, help: nil) }(event.range)
        }
        return try list(from: start, isFlow: isFlow, depth: depth, valueOf: key)
    }

    private mutating func list(
        from start: SourceRange, isFlow: Bool, depth: Int, valueOf key: String?
    ) throws(Refusal) -> YAMLNode {
        var elements: [YAMLNode] = []
        while true {
            let event = try next(valueOf: key)
            if case .end(let end) = event {
                let last = isFlow ? end.end : elements.last?.range.end ?? start.end
                return YAMLNode(
                    content: .list(elements, isFlow: isFlow), range: SourceRange(Int(start.start), Int(last)))
            }
            elements.append(try node(from: event, depth: depth + 1, valueOf: key))
        }
    }

    private mutating func map(from start: SourceRange, isFlow: Bool, depth: Int) throws(Refusal) -> YAMLNode {
        var entries: [YAMLEntry] = []
        var seen = KeySet()
        while true {
            let event = try next(valueOf: nil)
            if case .end(let end) = event {
                let last = isFlow ? end.end : entries.last?.value.range.end ?? start.end
                return YAMLNode(content: .map(entries, isFlow: isFlow), range: SourceRange(Int(start.start), Int(last)))
            }
            let (key, place) = try self.key(from: event)
            if let first = seen.insert(key, entries) {
                let firstPlace = file.location(of: entries[first].keyRange)
                throw refusal { BD007UnacceptableYAML.duplicateKey(key, at: $0, first: firstPlace) }(place)
            }
            let value = try node(from: try next(valueOf: key), depth: depth + 1, valueOf: key)
            entries.append(YAMLEntry(key: key, keyRange: place, value: value))
        }
    }

    private func key(from event: YAMLEvent) throws(Refusal) -> (String, SourceRange) {
        guard case .scalar(let text, let style, let range) = event else {
            throw refusal { BD007UnacceptableYAML.complexKey(at: $0) }(event.range)
        }
        if style == .plain, text == "<<" { throw refusal { BD007UnacceptableYAML.mergeKey(at: $0) }(range) }
        if let fullWidth = diagnosis.fullWidth(inKey: text, at: range) { throw fullWidth }
        if text.isEmpty { throw refusal { BD007UnacceptableYAML.emptyKey(at: $0) }(range) }
        return (text, range)
    }

    // MARK: Events

    private mutating func next(valueOf key: String?) throws(Refusal) -> YAMLEvent {
        let diagnosis = diagnosis
        while true {
            let event = try events.next { (event, events) throws(Refusal) -> YAMLEvent? in
                try YAMLEvent(event, events, diagnosis)
            } onFault: {
                diagnosis.refusal(of: $0)
            }
            guard let event else { continue }
            if hasTabs, let tab = diagnosis.tabIndentation(before: event.range) {
                throw refusal { BD007UnacceptableYAML.tabIndentation(at: $0) }(tab)
            }
            if case .scalar(_, .plain, let range) = event, let refusal = diagnosis.cutByHash(range, valueOf: key) {
                throw refusal
            }
            return event
        }
    }

    private func refusal(_ finding: @escaping (SourceLocation) -> Diagnostic) -> (SourceRange) -> Refusal {
        { [file] range in Refusal(finding: finding(file.location(of: range))) }
    }
}

/// One step through the tree, free of libyaml.
enum YAMLEvent {
    case documentStart(SourceRange)
    case scalar(String, YAMLNode.Style, SourceRange)
    case listStart(isFlow: Bool, SourceRange)
    case mapStart(isFlow: Bool, SourceRange)
    case end(SourceRange)
    case finished

    var range: SourceRange {
        switch self {
        case .documentStart(let range), .scalar(_, _, let range), .listStart(_, let range), .mapStart(_, let range),
            .end(let range):
            range
        case .finished: .fileStart
        }
    }

    /// Nil for events that say nothing; refuses anchors, aliases, tags and directives.
    init?(_ event: yaml_event_t, _ events: borrowing YAMLEvents, _ diagnosis: YAMLDiagnosis) throws(Refusal) {
        let start = events.offset(of: event.start_mark)
        let range = SourceRange(start, events.offset(of: event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try diagnosis.requireNoProperties(anchor: scalar.anchor, tag: scalar.tag, at: start)
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            self = .scalar(text, YAMLNode.Style(scalar.style), diagnosis.withoutTrailingBreaks(range))
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            try diagnosis.requireNoProperties(anchor: list.anchor, tag: list.tag, at: start)
            self = .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE, range)
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            try diagnosis.requireNoProperties(anchor: map.anchor, tag: map.tag, at: start)
            self = .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE, range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            self = .end(range)
        case YAML_ALIAS_EVENT:
            throw diagnosis.alias(String(cString: event.data.alias.anchor), at: range)
        case YAML_DOCUMENT_START_EVENT:
            try diagnosis.requireNoDirective(event.data.document_start, at: range)
            self = .documentStart(range)
        case YAML_STREAM_END_EVENT:
            self = .finished
        default:
            return nil
        }
    }
}

extension YAMLNode.Style {
    init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}

/// The keys that a map has so far: a walk while they are few, a table once they are many.
private struct KeySet {
    private var table: [String: Int] = [:]

    /// The entry that has the key already; else the key is remembered.
    mutating func insert(_ key: String, _ entries: [YAMLEntry]) -> Int? {
        if entries.count < 32 { return entries.firstIndex { $0.key == key } }
        if table.isEmpty { for (index, entry) in entries.enumerated() { table[entry.key] = index } }
        if let first = table[key] { return first }
        table[key] = entries.count
        return nil
    }
}
