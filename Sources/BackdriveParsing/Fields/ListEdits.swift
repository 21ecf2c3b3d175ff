import BackdriveCore

// The edits that make lists of other values.
extension SourceFile {
    /// `[a]` for `a`; nil where the brackets would change what is inside them.
    ///
    /// - Parameter style: of a single value; nil for fields in braces.
    func brackets(around range: SourceRange, _ style: YAMLStyle?) -> Diagnostic.Fix? {
        let written = bytes[range.bytes]
        guard !written.contains(where: \.endsLine), style != .block,
            style != .plain || !written.contains(where: Set(",[]{}".utf8).contains)
        else { return nil }
        return Diagnostic.Fix("put it in brackets", edits: [.init(range, "[\(text(in: range))]")], isSafe: true)
    }

    /// `- ` before each of several entries, in the column where the first begins; nil where none or something else is there.
    func dashes(before entries: [String], in range: SourceRange) -> Diagnostic.Edit? {
        let line = lineAround(range.opening)
        let indentation = text(in: SourceRange(line.lowerBound, Int(range.start)))
        guard !entries.isEmpty, indentation.utf8.allSatisfy({ $0 == 0x20 }) else { return nil }
        return Diagnostic.Edit(range, entries.map { "- \($0)" }.joined(separator: "\n" + indentation))
    }

    /// `[a, b]` for `{a, b}`.
    func listInBraces(_ range: SourceRange) -> Diagnostic.Edit? {
        let text = text(in: range)
        guard text.hasPrefix("{"), text.hasSuffix("}"), !text.contains("\n"), !text.contains(":") else { return nil }
        return Diagnostic.Edit(range, "[\(text.dropFirst().dropLast())]")
    }
}
