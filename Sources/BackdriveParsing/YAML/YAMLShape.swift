import BackdriveCore

/// What a value looks like that was passed over, for the words of findings.
struct YAMLShape {
    let kind: Kind
    let range: SourceRange
    /// Where the elements of a list and the names in braces stand, if all are single values that nothing else says more of.
    var words: [SourceRange] = []

    /// Where the elements of a list stand, if each holds names and values on one line.
    var entries: [SourceRange] = []
    /// Where the value of a map's only entry stands, if that is a single value.
    var onlyValue: SourceRange? = nil

    enum Kind {
        case scalar(YAMLStyle)
        case list(isFlow: Bool)
        case map(isFlow: Bool)
    }

    /// What stands here, in the words of messages.
    func found(in file: SourceFile) -> String {
        switch kind {
        case .scalar: "\(Wording.quoted(file.text(in: range))) stands"
        case .list: "a list stands"
        case .map: "names and values stand"
        }
    }
}

/// How a single value is written.
enum YAMLStyle {
    case plain, singleQuoted, doubleQuoted
    /// `|` or `>`.
    case block
}

extension YAMLCursor {
    /// Passes over the value that the cursor stands at, up to its last event; what no record may hold is refused in it
    /// too.
    mutating func skip() throws(Refusal) -> YAMLShape {
        switch step {
        case .listStart: try skipList()
        case .mapStart: try skipMap()
        default: YAMLShape(kind: kind, range: range)
        }
    }

    private mutating func skipList() throws(Refusal) -> YAMLShape {
        let start = range
        let isFlow = isFlow
        var elements = 0
        var words: [SourceRange] = []
        var entries: [SourceRange] = []
        var last: YAMLShape?
        try advance()
        while step != .end {
            let element = try skip()
            if case .scalar = element.kind { words.append(element.range) }
            if case .map = element.kind, !bytes[element.range.bytes].contains(where: \.endsLine) {
                entries.append(element.range)
            }
            last = element
            elements += 1
            try advance()
        }
        let end = isFlow ? range.end : last?.range.end ?? start.end
        var shape = YAMLShape(kind: .list(isFlow: isFlow), range: SourceRange(start.start, end))
        shape.words = words.count == elements ? words : []
        shape.entries = entries.count == elements ? entries : []
        return shape
    }

    private mutating func skipMap() throws(Refusal) -> YAMLShape {
        let start = range
        let isFlow = isFlow
        var names: [String: SourceRange] = [:]
        var words: [SourceRange] = []
        var values: [SourceRange] = []
        var areBare = true
        var end = start.end
        try advance()
        while step != .end {
            try requireName()
            try requireNew(&names)
            words.append(range)
            try advance()
            areBare = areBare && isAbsent
            let value = try skip()
            if case .scalar = value.kind { values.append(value.range) }
            end = value.range.end
            try advance()
        }
        var shape = YAMLShape(kind: .map(isFlow: isFlow), range: SourceRange(start.start, isFlow ? range.end : end))
        shape.words = isFlow && areBare ? words : []
        shape.onlyValue = words.count == 1 && !areBare ? values.first : nil
        return shape
    }

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
