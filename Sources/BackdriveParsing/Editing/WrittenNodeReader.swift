import BackdriveCore

// A front matter as it is written: what no record may hold is refused here too, in the same words.
extension YAMLCursor {
    /// The map that the whole holds; nil when it holds none.
    mutating func writtenMap() throws(Refusal) -> WrittenNode? {
        var map: WrittenNode?
        while try advanceToMap() { map = try writtenEntries() }
        return map
    }

    /// What the cursor stands at, read up to its last event.
    private mutating func writtenNode() throws(Refusal) -> WrittenNode {
        switch step {
        case .listStart: try writtenList()
        case .mapStart: try writtenEntries()
        default: WrittenNode(content: .scalar(String(decoding: text, as: UTF8.self), style), range: rangeWithLineEnds)
        }
    }

    private mutating func writtenList() throws(Refusal) -> WrittenNode {
        let (start, isFlow) = (Int(range.start), isFlow)
        var items: [WrittenNode] = []
        try advance()
        while step != .end {
            items.append(try writtenNode())
            try advance()
        }
        let end = isFlow ? Int(range.end) : items.last?.range.upperBound ?? start
        return WrittenNode(content: .list(items, isFlow: isFlow), range: start..<end)
    }

    private mutating func writtenEntries() throws(Refusal) -> WrittenNode {
        let (start, isFlow) = (Int(range.start), isFlow)
        var entries: [WrittenEntry] = []
        var names: [String: SourceRange] = [:]
        try advance()
        while step != .end {
            try requireName()
            try requireNew(&names)
            if isBehindMark { throw refusal(.complexKey) }
            let (name, nameRange) = (String(decoding: text, as: UTF8.self), range.bytes)
            try advance()
            entries.append(WrittenEntry(key: name, keyRange: nameRange, value: try writtenNode()))
            try advance()
        }
        let end = isFlow ? Int(range.end) : entries.last?.range.upperBound ?? start
        return WrittenNode(content: .map(entries, isFlow: isFlow), range: start..<end)
    }

    /// Whether a `?` stands before a name, so that its line does not begin with it.
    private var isBehindMark: Bool { bytes[..<Int(range.start)].last { !$0.isBlank } == UInt8(ascii: "?") }
}
