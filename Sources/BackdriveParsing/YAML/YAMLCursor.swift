import BackdriveCore
import CYAML

/// libyaml's events over one range of a file, one at a time; what records may not use of YAML is refused (DATA.md §2).
struct YAMLCursor: ~Copyable {
    /// What the cursor stands at.
    enum Step {
        case documentStart
        case scalar
        case listStart, mapStart
        /// Of a list or a map.
        case end
        case finished
    }

    let diagnosis: YAMLDiagnosis
    /// Whether a name behind a `?` is refused: a line that does not begin with its field cannot be edited.
    var refusesMarks = false
    private(set) var step = Step.finished
    /// In the file, from the first byte to just behind the last one, quotes and brackets included.
    private(set) var range = SourceRange.fileStart
    private var depth = 0

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    /// The whole file's.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether the YAML holds nothing but ASCII.
    let isASCII: Bool
    private let hasTabs: Bool
    private var documents = 0
    private var offsets: CharacterOffsets

    static let deepestNesting = 16

    /// - Parameters:
    ///   - bytes: the whole file's, which must outlive the cursor.
    ///   - survey: of the range that is YAML.
    init(_ survey: YAMLSurvey, in bytes: UnsafeBufferPointer<UInt8>, _ diagnosis: YAMLDiagnosis) {
        self.bytes = bytes
        self.diagnosis = diagnosis
        hasTabs = survey.hasTabs
        isASCII = survey.isASCII
        let text = UnsafeBufferPointer(rebasing: bytes[survey.range])
        offsets = CharacterOffsets(of: text, from: survey.range.lowerBound, isASCII: survey.isASCII)
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }
}

// Steps.
extension YAMLCursor {
    /// Goes on to the next event outside of all maps and lists; false at the end.
    mutating func advanceInDocument() throws(Refusal) -> Bool {
        try advance()
        if step == .documentStart {
            documents += 1
            guard documents == 1 else { throw refusal(.severalDocuments) }
            return try advanceInDocument()
        }
        return step != .finished
    }

    /// Goes on to the map that the whole is; false at the end. Anything else that says something is refused.
    mutating func advanceToMap() throws(Refusal) -> Bool {
        while try advanceInDocument() {
            if step == .mapStart { return true }
            let isAbsent = isAbsent
            let root = try node()
            guard isAbsent else { throw diagnosis.noFields(root) }
        }
        return false
    }

    /// Goes on to the next event.
    mutating func advance() throws(Refusal) {
        repeat {
            yaml_event_delete(event)
            guard yaml_parser_parse(parser, event) == 1 else { throw diagnosis.refusal(of: fault) }
        } while try !take()
        if hasTabs, let tab = diagnosis.tabIndentation(before: range) {
            throw Refusal(finding: diagnosis.finding(.tabIndentation, at: tab.bytes), suspects: [Int(tab.start)])
        }
        if step == .scalar, isFollowedByHash, style == .plain, let refusal = diagnosis.cutByHash(range) {
            throw refusal
        }
    }

    /// Takes the event in; false for one that says nothing.
    private mutating func take() throws(Refusal) -> Bool {
        let start = offsets.offset(of: event.pointee.start_mark)
        range = SourceRange(start, offsets.offset(of: event.pointee.end_mark))
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.pointee.data.scalar
            try diagnosis.requireNoProperties(anchor: scalar.anchor, tag: scalar.tag, at: start)
            step = .scalar
            trimRange()
        case YAML_SEQUENCE_START_EVENT:
            let list = event.pointee.data.sequence_start
            try diagnosis.requireNoProperties(anchor: list.anchor, tag: list.tag, at: start)
            step = .listStart
            try deepen()
        case YAML_MAPPING_START_EVENT:
            let map = event.pointee.data.mapping_start
            try diagnosis.requireNoProperties(anchor: map.anchor, tag: map.tag, at: start)
            step = .mapStart
            try deepen()
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            step = .end
            depth -= 1
        case YAML_ALIAS_EVENT:
            throw diagnosis.alias(String(cString: event.pointee.data.alias.anchor), at: range)
        case YAML_DOCUMENT_START_EVENT:
            try diagnosis.requireNoDirective(event.pointee.data.document_start, at: range)
            step = .documentStart
        case YAML_STREAM_END_EVENT:
            step = .finished
        default:
            return false
        }
        return true
    }

    private mutating func deepen() throws(Refusal) {
        depth += 1
        guard depth <= Self.deepestNesting else { throw refusal(.tooDeep(limit: Self.deepestNesting)) }
    }

    /// A block scalar's end is libyaml's start of the next token: the line ends between are no part of it.
    private mutating func trimRange() {
        var end = Int(range.end)
        while end > Int(range.start), bytes[end - 1].endsLine || bytes[end - 1].isBlank { end -= 1 }
        range = SourceRange(Int(range.start), end)
    }

    /// Whether blanks and a `#` stand behind the scalar: most often a comment.
    private var isFollowedByHash: Bool {
        let rest = bytes[Int(range.end)...]
        guard let first = rest.first, first.isBlank else { return false }
        return rest.first { !$0.isBlank } == UInt8(ascii: "#")
    }

    private var fault: YAMLFault {
        var offsets = offsets
        let state = parser.pointee
        return YAMLFault(
            problem: state.problem.map { String(cString: $0) } ?? "unreadable",
            offset: offsets.offset(of: state.problem_mark),
            contextOffset: state.context == nil ? nil : offsets.offset(of: state.context_mark))
    }

    /// A refusal of what the cursor stands at.
    func refusal(_ fault: BD007UnacceptableYAML.Fault) -> Refusal {
        Refusal(finding: diagnosis.finding(fault, at: range.bytes))
    }
}

// What the cursor stands at.
extension YAMLCursor {
    /// A scalar's value; valid up to the next step.
    var text: UnsafeBufferPointer<UInt8> {
        let scalar = event.pointee.data.scalar
        return UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    }

    /// Of a block text also the line ends behind it, up to the next token.
    var rangeWithLineEnds: Range<Int> {
        mutating get {
            let start = Int(range.start)
            return start..<max(start, offsets.offset(of: event.pointee.end_mark))
        }
    }

    var style: YAMLStyle {
        switch event.pointee.data.scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    /// Whether a scalar is a block that keeps its line breaks.
    var isLiteral: Bool { event.pointee.data.scalar.style == YAML_LITERAL_SCALAR_STYLE }

    /// Whether a list or map is written in brackets.
    var isFlow: Bool {
        step == .listStart
            ? event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            : event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    }

    var isBlockMap: Bool { step == .mapStart && !isFlow }

    /// Whether a scalar says nothing: `~` or `null` without quotes, or not a character (DATA.md §2).
    var isAbsent: Bool {
        guard step == .scalar, text.count < 5, style == .plain else { return false }
        return text.isEmpty || text.elementsEqual("~".utf8) || text.elementsEqual("null".utf8)
    }

    /// Refuses what may not be a field's name.
    func requireName() throws(Refusal) {
        guard step == .scalar else {
            throw Refusal(finding: diagnosis.finding(.complexKey, at: range.bytes), suspects: [Int(range.start)])
        }
        if style == .plain, text.elementsEqual("<<".utf8) { throw refusal(.mergeKey) }
        if let fullWidth = diagnosis.fullWidth(inKey: String(decoding: text, as: UTF8.self), at: range) {
            throw fullWidth
        }
        if text.isEmpty { throw refusal(.emptyKey) }
    }
}
