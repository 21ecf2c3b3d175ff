import BackdriveCore
import CYAML

/// Finds the words for YAML that is refused or cannot be read: what its writer meant, and what to write instead.
struct YAMLDiagnosis {
    let file: SourceFile
    let yaml: Range<Int>
    /// The record's, which say where quoting is a safe fix; nil where no value is a record's.
    let table: FieldTable?

    var bytes: [UInt8] { file.bytes }

    func line(at offset: Int) -> FieldLine { FieldLine(at: offset, in: file, within: yaml) }

    func location(_ start: Int, _ end: Int) -> SourceLocation { file.location(of: SourceRange(start, end)) }

    func location(_ range: Range<Int>) -> SourceLocation { file.location(of: file.range(of: range)) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where the word at an offset ends: at the next blank or the line's end.
    func word(at offset: Int) -> Range<Int> {
        let limit = max(offset, yaml.upperBound)
        let end = bytes[offset..<limit].firstIndex { $0.isBlank || $0.endsLine } ?? limit
        return offset..<end
    }
}

// The whole.
extension YAMLDiagnosis {
    func notAMap(_ root: YAMLShape) -> Refusal {
        if let fullWidth = fullWidth(onLineAt: Int(root.range.start), before: yaml.upperBound) { return fullWidth }
        let what =
            switch root.kind {
            case .scalar: "a single text"
            case .list: "a list"
            case .map: "a map"
            }
        return Refusal(finding: BD007UnacceptableYAML.notAMap(what, at: location(word(at: Int(root.range.start)))))
    }
}

// Refused parts of YAML.
extension YAMLDiagnosis {
    typealias CString = UnsafeMutablePointer<yaml_char_t>

    func requireNoProperties(anchor: CString?, tag: CString?, at start: Int) throws(Refusal) {
        guard anchor != nil || tag != nil else { return }
        let word = word(at: start)
        let help = quotedLine(forValueAt: start)
        if let anchor {
            throw Refusal(
                finding: BD007UnacceptableYAML.anchor(String(cString: anchor), at: location(word), help: help))
        }
        throw Refusal(finding: BD007UnacceptableYAML.tag(text(word), at: location(word), help: help))
    }

    func alias(_ name: String, at range: SourceRange) -> Refusal {
        let help = quotedLine(forValueAt: Int(range.start))
        return Refusal(finding: BD007UnacceptableYAML.alias(name, at: file.location(of: range), help: help))
    }

    func requireNoDirective(
        _ start: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_document_start, at range: SourceRange
    )
        throws(Refusal)
    {
        guard start.version_directive != nil || start.tag_directives.start != start.tag_directives.end else { return }
        throw Refusal(finding: BD007UnacceptableYAML.directive(at: file.location(of: range)))
    }

    /// The tab before a value that begins its line, where only spaces may stand.
    func tabIndentation(before range: SourceRange) -> SourceRange? {
        var index = Int(range.start)
        var tab: Int?
        while index > yaml.lowerBound, bytes[index - 1].isBlank {
            index -= 1
            if bytes[index] == 0x09 { tab = index }
        }
        guard let tab, index == yaml.lowerBound || bytes[index - 1].endsLine else { return nil }
        return SourceRange(tab, tab + 1)
    }
}

// Quoting, the fix of most traps.
extension YAMLDiagnosis {
    /// Whether a field, wherever it stands, takes any text, so that quoting its value is never wrong.
    func takesFreeText(_ key: String) -> Bool {
        let types = Self.types(of: key, in: table?.schemas ?? [])
        return !types.isEmpty && types.allSatisfy(\.isFreeText)
    }

    private static func types(of key: String, in fields: [FieldSchema]) -> [FieldType] {
        fields.flatMap { field in
            (field.name == key ? [field.type] : []) + types(of: key, in: field.type.fieldsInside)
        }
    }

    /// The help line that shows `range` quoted within its line.
    func help(quoting range: Range<Int>) -> String {
        let line = line(at: range.lowerBound).text
        return "write " + text(line.lowerBound..<range.lowerBound) + YAMLQuoting.quoted(text(range))
            + text(range.upperBound..<max(range.upperBound, line.upperBound))
    }

    /// Quoting as a safe fix: only where any text is right, and short enough for a title.
    func fix(quoting range: Range<Int>, valueOf key: String?) -> Diagnostic.Fix? {
        let value = text(range)
        guard let key, takesFreeText(key), value.unicodeScalars.count <= FieldType.longestTitle else {
            return nil
        }
        let edit = Diagnostic.Edit(file.range(of: range), YAMLQuoting.quoted(value))
        return Diagnostic.Fix("quote the value", edits: [edit], isSafe: true)
    }

    /// The quoted line, where a free text's value begins at `offset`.
    func quotedLine(forValueAt offset: Int) -> String? {
        let line = line(at: offset)
        guard line.value.lowerBound == offset, !line.value.isEmpty, takesFreeText(text(line.key)) else {
            return nil
        }
        return help(quoting: line.value)
    }
}
