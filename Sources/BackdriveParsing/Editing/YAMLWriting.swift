import BackdriveCore

/// Writes new values as YAML, at a place whose indentation and line ends are known.
struct YAMLWriting {
    let lineEnd: String

    /// A list of words that takes more columns than this gets a line for each.
    private static let widestList = 100

    /// What stands behind a key's colon, beginning with a blank or a line end.
    ///
    /// - Parameter indentation: of the key, in columns.
    func afterColon(_ value: NewValue, indentation: Int) -> String {
        switch value {
        case .map(let entries, .block) where !entries.isEmpty:
            lineEnd + block(entries, indentation: indentation + 2)
        case .list(let items) where needsLines(items):
            items.map { lineEnd + blanks(indentation + 2) + "- " + inFlow($0, atTop: true) }.joined()
        default: " " + inFlow(value, atTop: true)
        }
    }

    /// The lines of a map, without the last line's end.
    func block(_ entries: [NewValue.Entry], indentation: Int) -> String {
        entries.map { blanks(indentation) + $0.name + ":" + afterColon($0.value, indentation: indentation) }
            .joined(separator: lineEnd)
    }

    /// A value on one line.
    ///
    /// - Parameter atTop: whether it stands in no brackets, so that commas and brackets may stand in plain text.
    func inFlow(_ value: NewValue, atTop: Bool = false) -> String {
        switch value {
        case .scalar(let text, let type): YAMLQuoting.written(text, as: type, inBrackets: !atTop)
        case .list(let items): "[" + items.map { inFlow($0) }.joined(separator: ", ") + "]"
        case .map(let entries, _): "{" + entries.map(entry).joined(separator: ", ") + "}"
        }
    }

    /// `key: value`, as it stands in brackets.
    func entry(_ entry: NewValue.Entry) -> String { entry.name + ": " + inFlow(entry.value) }

    private func needsLines(_ items: [NewValue]) -> Bool {
        if items.contains(where: \.isMap) { return true }
        return inFlow(.list(items)).utf8.count > Self.widestList
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension NewValue {
    fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}
