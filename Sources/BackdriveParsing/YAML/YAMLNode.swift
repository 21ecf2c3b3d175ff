import BackdriveCore

/// One value of the front matter, with the place of every key and value in the file.
struct YAMLNode {
    let content: Content
    /// From the value's first byte to just behind its last one, quotes and brackets included.
    let range: SourceRange

    enum Content {
        case scalar(String, Style)
        case list([YAMLNode], isFlow: Bool)
        case map([YAMLEntry], isFlow: Bool)
    }

    enum Style {
        case plain, quoted, block
    }

    /// Nothing was written, or `~` or `null` without quotes: as if the field were not there (DATA.md §2).
    var isAbsent: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// What stands here, in the words of messages.
    var shape: String {
        switch content {
        case .scalar: "one value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

/// A key of a map and its value.
struct YAMLEntry {
    let key: String
    let keyRange: SourceRange
    let value: YAMLNode
}
