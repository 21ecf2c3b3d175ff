import BackdriveCore

// Values as they are written: what no record may hold is refused here too, in the same words.
extension YAMLCursor {
    /// The map that the whole holds; nil when it holds none.
    mutating func writtenMap() throws(Refusal) -> WrittenNode? {
        var map: WrittenNode?
        while try advanceToMap() { map = try node() }
        return map
    }

    /// What the cursor stands at, read up to its last event.
    mutating func node() throws(Refusal) -> WrittenNode {
        switch step {
        case .listStart: try list()
        case .mapStart: try map()
        default:
            WrittenNode(
                content: .scalar(String(decoding: text, as: UTF8.self), style), range: rangeWithLineEnds, place: range)
        }
    }

    private mutating func list() throws(Refusal) -> WrittenNode {
        let (start, isFlow) = (range, isFlow)
        var items: [WrittenNode] = []
        try advance()
        while step != .end {
            items.append(try node())
            try advance()
        }
        return node(.list(items, isFlow: isFlow), from: start, to: isFlow ? nil : items.last)
    }

    private mutating func map() throws(Refusal) -> WrittenNode {
        let (start, isFlow) = (range, isFlow)
        var entries: [WrittenEntry] = []
        var names: [String: SourceRange] = [:]
        try advance()
        while step != .end {
            try requireName()
            try requireNew(&names)
            if refusesMarks, isBehindMark { throw refusal(.complexKey) }
            let (name, nameRange) = (String(decoding: text, as: UTF8.self), range.bytes)
            try advance()
            entries.append(WrittenEntry(key: name, keyRange: nameRange, value: try node()))
            try advance()
        }
        return node(.map(entries, isFlow: isFlow), from: start, to: isFlow ? nil : entries.last?.value)
    }

    /// - Parameter last: what a list or map that no bracket closes ends with.
    private func node(_ content: WrittenNode.Content, from start: SourceRange, to last: WrittenNode?) -> WrittenNode {
        let end = last?.place.end ?? range.end
        return WrittenNode(
            content: content, range: Int(start.start)..<(last?.range.upperBound ?? Int(end)),
            place: SourceRange(start.start, end))
    }

    /// Whether a `?` stands before a name, so that its line does not begin with it.
    private var isBehindMark: Bool { bytes[..<Int(range.start)].last { !$0.isBlank } == UInt8(ascii: "?") }

    /// Remembers the name that the cursor stands at, and refuses one that stood in its map before.
    func requireNew(_ names: inout [String: SourceRange]) throws(Refusal) {
        let name = String(decoding: text, as: UTF8.self)
        if let first = names.updateValue(range, forKey: name) { throw duplicate(name, of: first) }
    }

    /// The refusal of the name that the cursor stands at, and that stood in its map before.
    func duplicate(_ name: String, isList: Bool = false, of first: SourceRange) -> Refusal {
        let file = diagnosis.file
        return Refusal(
            finding: BD007UnacceptableYAML.duplicateKey(
                name, isList: isList, at: file.location(of: range), first: file.location(of: first)))
    }
}
