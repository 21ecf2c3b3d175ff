import BackdriveCore
import CYAML

/// Finds the plain words for YAML that is refused or cannot be read; what its writer meant is looked for elsewhere
/// (`RepairSearch`).
struct YAMLDiagnosis {
    let file: SourceFile
    let yaml: Range<Int>

    var bytes: [UInt8] { file.bytes }

    func line(at offset: Int) -> FieldLine { FieldLine(at: offset, in: file, within: yaml) }

    private func location(_ range: Range<Int>) -> SourceLocation { file.location(of: SourceRange(range)) }

    func finding(_ fault: BD007UnacceptableYAML.Fault, at range: Range<Int>) -> Diagnostic {
        BD007UnacceptableYAML.finding(fault, at: location(range))
    }

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
    func noFields(_ root: WrittenNode) -> Refusal {
        let start = root.range.lowerBound
        return Refusal(finding: finding(.noFields, at: word(at: start)), suspects: [start])
    }
}

// Refused parts of YAML.
extension YAMLDiagnosis {
    typealias CString = UnsafeMutablePointer<yaml_char_t>

    func requireNoProperties(anchor: CString?, tag: CString?, at start: Int) throws(Refusal) {
        guard anchor != nil || tag != nil else { return }
        let word = word(at: start)
        let fault = anchor.map { .anchor(String(cString: $0)) } ?? BD007UnacceptableYAML.Fault.tag(text(word))
        throw Refusal(finding: finding(fault, at: word), suspects: [start], isWorded: true)
    }

    func alias(_ name: String, at range: SourceRange) -> Refusal {
        Refusal(finding: finding(.alias(name), at: range.bytes), suspects: [Int(range.start)], isWorded: true)
    }

    func requireNoDirective(
        _ start: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_document_start, at range: SourceRange
    )
        throws(Refusal)
    {
        guard start.version_directive != nil || start.tag_directives.start != start.tag_directives.end else { return }
        throw Refusal(finding: finding(.directive, at: range.bytes))
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
