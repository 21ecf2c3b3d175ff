import BackdriveCore

/// The safe edits on lists.
struct ListEdits {
    let file: SourceFile

    /// `[a]` for `a`; nil where the brackets would change what is inside them.
    func brackets(around range: SourceRange, _ kind: YAMLShape.Kind) -> Diagnostic.Fix? {
        let written = file.bytes[range.bytes]
        guard !written.contains(where: \.endsLine) else { return nil }
        switch kind {
        case .scalar(.plain) where written.contains(where: Set(",[]{}".utf8).contains): return nil
        case .scalar(.block), .map(isFlow: false), .list: return nil
        default: break
        }
        let text = "[" + String(decoding: written, as: UTF8.self) + "]"
        return Diagnostic.Fix("put it in brackets", edits: [.init(range, text)], isSafe: true)
    }

    /// `- ` before the first of several fields that each stand on a line, with the others below it.
    func dash(before range: SourceRange) -> Diagnostic.Edit? {
        let line = file.lineAround(SourceRange(range.start, range.start))
        let indentation = file.bytes[line.lowerBound..<Int(range.start)]
        guard indentation.allSatisfy({ $0 == 0x20 }) else { return nil }
        let lines = file.text(in: range).replacing("\n", with: "\n  ")
        return Diagnostic.Edit(range, "- \(lines)")
    }

    /// `- ` before each of several entries, in the column where the first begins; nil where none or something else is there.
    func dashes(before entries: [String], in range: SourceRange) -> Diagnostic.Edit? {
        let line = file.lineAround(SourceRange(range.start, range.start))
        let indentation = file.text(in: SourceRange(line.lowerBound, Int(range.start)))
        guard !entries.isEmpty, indentation.utf8.allSatisfy({ $0 == 0x20 }) else { return nil }
        return Diagnostic.Edit(range, entries.map { "- \($0)" }.joined(separator: "\n" + indentation))
    }

    /// `[a, b]` for `{a, b}`.
    func listInBraces(_ range: SourceRange) -> Diagnostic.Edit? {
        let text = file.text(in: range)
        guard text.hasPrefix("{"), text.hasSuffix("}"), !text.contains("\n"), !text.contains(":") else { return nil }
        return Diagnostic.Edit(range, "[\(text.dropFirst().dropLast())]")
    }
}
