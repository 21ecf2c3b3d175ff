import BackdriveCore

/// The front matter of one file as it is written: every key and value with its bytes, and the lines around them.
struct WrittenFields {
    let file: SourceFile
    /// The bytes that are YAML: between the `---` lines, or all of the settings.
    let yaml: Range<Int>
    /// The first byte behind the front matter; the settings have no body.
    let bodyStart: Int
    /// A map; an empty one where nothing is written.
    let root: WrittenNode
    /// Those that the map may have, in the order of DATA.md §3.
    let fields: [FieldSchema]

    var bytes: [UInt8] { file.bytes }

    /// Reads the front matter of a record, or all of a file that lies in no record's folder: the settings.
    init(of file: SourceFile) throws(Refusal) {
        try file.requireReadable()
        let kind = RecordKind(folder: file.contentPath.prefix { $0 != "/" })
        if kind == nil {
            yaml = file.textStart..<file.bytes.count
            bodyStart = file.bytes.count
        } else {
            let frontMatter = try FrontMatter(of: file)
            yaml = frontMatter.fields
            bodyStart = frontMatter.bodyStart
        }
        fields = kind?.fields ?? Settings.fields
        self.file = file
        let nothing = yaml.lowerBound..<yaml.lowerBound
        root =
            try file.withYAML(in: yaml) { (cursor) throws(Refusal) in
                cursor.refusesMarks = true
                return try cursor.writtenMap()
            } ?? WrittenNode(content: .map([], isFlow: false), range: nothing, place: SourceRange(nothing))
    }

    /// The value at a dotted name, `screening.on`; nil where nothing stands.
    func node(at names: some Collection<String>) -> WrittenNode? {
        names.reduce(root) { node, name in node?.entry(name)?.value }
    }

    /// The line end that the file uses: that of its first line.
    var lineEnd: String {
        guard let first = bytes.firstIndex(where: \.endsLine), bytes[first] == 0x0D else { return "\n" }
        return file.behindLineEnd(at: first) == first + 2 ? "\r\n" : "\r"
    }
}

extension WrittenNode {
    func entry(_ key: String) -> WrittenEntry? {
        guard case .map(let entries, _) = content else { return nil }
        return entries.first { $0.key == key }
    }
}

// Lines.
extension WrittenFields {
    /// Where the line that holds `offset` begins.
    func lineStart(of offset: Int) -> Int {
        bytes[yaml.lowerBound..<offset].lastIndex(where: \.endsLine).map { $0 + 1 } ?? yaml.lowerBound
    }

    /// Just behind the line end of the line that holds `offset`.
    func lineEnd(after offset: Int) -> Int {
        guard let end = bytes[offset..<yaml.upperBound].firstIndex(where: \.endsLine) else { return yaml.upperBound }
        return file.behindLineEnd(at: end)
    }

    /// Just behind the last line that a value takes, with the comment at its end.
    func linesEnd(of node: WrittenNode) -> Int {
        switch node.content {
        case .scalar(_, .block) where node.range.upperBound == lineStart(of: node.range.upperBound):
            node.range.upperBound
        case .list(let items, isFlow: false): items.last.map(linesEnd) ?? lineEnd(after: node.range.upperBound)
        case .map(let entries, isFlow: false):
            entries.last.map { linesEnd(of: $0.value) } ?? lineEnd(after: node.range.upperBound)
        default: lineEnd(after: node.range.upperBound)
        }
    }

    /// How many bytes stand on its line before `offset`.
    func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

    /// Whether nothing but blanks stands on its line before `offset`.
    func beginsLine(_ offset: Int) -> Bool { bytes[lineStart(of: offset)..<offset].allSatisfy(\.isBlank) }

    /// The comments between `words`, each from its `#` to the end of its line.
    func comments(in range: Range<Int>, besides words: [Range<Int>]) -> [Range<Int>] {
        var comments: [Range<Int>] = []
        var index = range.lowerBound
        var words = words[...]
        while index < range.upperBound {
            while let word = words.first, word.upperBound <= index { words.removeFirst() }
            if let word = words.first, word.contains(index) {
                index = word.upperBound
            } else if bytes[index] == UInt8(ascii: "#") {
                let end = bytes[index..<range.upperBound].firstIndex(where: \.endsLine) ?? range.upperBound
                comments.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return comments
    }
}
