import BackdriveCore
import CYAML

/// The events of libyaml over one range of a file, with byte offsets of the file instead of libyaml's marks.
///
/// libyaml counts characters; where the text is ASCII, these are bytes, else a table translates them.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let start: Int
    /// The byte offset of each character from `start`, and of the end; nil for ASCII.
    private let byteOffsets: [UInt32]?

    /// - Parameter text: the bytes of `range`, which must outlive the events.
    init(text: UnsafeBufferPointer<UInt8>, startingAt start: Int) {
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        self.start = start
        byteOffsets = text.allSatisfy { $0 < 0x80 } ? nil : Self.offsets(of: text)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    private static func offsets(of text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var offsets: [UInt32] = []
        offsets.reserveCapacity(text.count + 1)
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 { offsets.append(UInt32(offset)) }
        offsets.append(UInt32(text.count))
        return offsets
    }

    func offset(of mark: yaml_mark_t) -> Int {
        guard let byteOffsets else { return start + mark.index }
        return start + Int(byteOffsets[min(mark.index, byteOffsets.count - 1)])
    }

    /// The next event, which the caller hands to `body` before it is freed.
    mutating func next<Result>(
        _ body: (yaml_event_t, borrowing YAMLEvents) throws(Refusal) -> Result,
        onFault: (YAMLFault) -> Refusal
    ) throws(Refusal) -> Result {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw onFault(fault) }
        defer { yaml_event_delete(&event) }
        return try body(event, self)
    }

    private var fault: YAMLFault {
        let state = parser.pointee
        return YAMLFault(
            problem: state.problem.map { String(cString: $0) } ?? "unreadable",
            offset: offset(of: state.problem_mark),
            context: state.context.map { String(cString: $0) },
            contextOffset: state.context == nil ? nil : offset(of: state.context_mark))
    }
}

/// What libyaml could not read, in its own words.
struct YAMLFault {
    let problem: String
    let offset: Int
    let context: String?
    let contextOffset: Int?
}
