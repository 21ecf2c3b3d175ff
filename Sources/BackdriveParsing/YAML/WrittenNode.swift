import BackdriveCore

/// One value of a front matter as it is written: what it says, and the bytes that say it.
struct WrittenNode {
    let content: Content
    /// From the first byte to just behind the last one, quotes and brackets included; a block text's line ends too.
    let range: Range<Int>
    /// The same without these line ends, for the places of findings.
    let place: SourceRange

    enum Content {
        case scalar(String, YAMLStyle)
        case list([WrittenNode], isFlow: Bool)
        case map([WrittenEntry], isFlow: Bool)
    }

    /// Nothing was written, or `~` or `null` without quotes: as if the field were not there (DATA.md §2).
    var isAbsent: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// A list or a map that holds nothing.
    var isEmpty: Bool {
        switch content {
        case .scalar: false
        case .list(let items, _): items.isEmpty
        case .map(let entries, _): entries.isEmpty
        }
    }

    /// The text of a single value; nil for a list, a map, and what counts as absent.
    var text: String? {
        guard case .scalar(let text, _) = content, !isAbsent else { return nil }
        return text
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

/// How a single value is written.
enum YAMLStyle {
    case plain, singleQuoted, doubleQuoted
    /// `|` or `>`.
    case block
}

/// A key of a map and its value.
struct WrittenEntry {
    let key: String
    let keyRange: Range<Int>
    let value: WrittenNode

    /// From the key to the end of the value.
    var range: Range<Int> { keyRange.lowerBound..<max(keyRange.upperBound, value.range.upperBound) }
}

extension WrittenNode {
    /// The ranges of all keys and single values in it, in their order; of a block text the lines below its header.
    func words(in bytes: [UInt8]) -> [Range<Int>] {
        switch content {
        case .scalar(_, .block):
            let header = bytes[range].firstIndex(where: \.endsLine) ?? range.upperBound
            return [header..<range.upperBound]
        case .scalar: return [range]
        case .list(let items, _): return items.flatMap { $0.words(in: bytes) }
        case .map(let entries, _): return entries.flatMap { [$0.keyRange] + $0.value.words(in: bytes) }
        }
    }
}

// What a value of another shape than its field's was meant to be.
extension WrittenNode {
    /// Where the elements of a list and the names in braces stand, if all are single values that nothing else says more of.
    var words: [SourceRange] {
        switch content {
        case .list(let items, _) where items.allSatisfy(\.isScalar): items.map(\.place)
        case .map(let entries, isFlow: true) where entries.allSatisfy(\.value.isAbsent):
            entries.map { SourceRange($0.keyRange) }
        default: []
        }
    }

    /// Where the elements of a list stand, if each holds names and values on one line.
    func entries(in bytes: [UInt8]) -> [SourceRange] {
        guard case .list(let items, _) = content,
            items.allSatisfy({ $0.isMap && !bytes[$0.place.bytes].contains(where: \.endsLine) })
        else { return [] }
        return items.map(\.place)
    }

    /// Where the value of a map's only entry stands, if that is a single value.
    var onlyValue: SourceRange? {
        guard case .map(let entries, _) = content, entries.count == 1, entries[0].value.isScalar,
            !entries[0].value.isAbsent
        else { return nil }
        return entries[0].value.place
    }

    var isMap: Bool { if case .map = content { true } else { false } }
    var isScalar: Bool { if case .scalar = content { true } else { false } }
}
