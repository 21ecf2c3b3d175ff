/// What a change of the content is measured against (DATA.md §5, "Against a base").
package struct Base: Sendable {
    /// The records of the files that the change touched or removed, as they were.
    let old: Catalog
    /// Where findings say the touched files are, removed ones too.
    private let touchedPaths: Set<String>

    package init(old: Catalog, touchedPaths: Set<String>) {
        self.old = old
        self.touchedPaths = touchedPaths
    }

    /// The findings, those on files that the change did not touch as notes, which do not count.
    package func weighed(_ findings: [Diagnostic]) -> [Diagnostic] {
        findings.map { touchedPaths.contains($0.location.path) ? $0 : $0.with(severity: .note) }
    }
}

/// A rule that compares the content with a base.
package protocol BaseRule: Rule {
    static func findings(in new: Catalog, since base: Base) -> [Diagnostic]
}

extension Catalog {
    /// Every record that could be read.
    var records: [any Record] {
        var records: [any Record] = []
        forEachRecord { record, _ in records.append(record) }
        return records
    }

    /// Where the page of an id or alias of a kind leads; cycles have one without a file.
    func address(named name: String, of kind: RecordKind) -> RecordAddress? {
        resolve(name, as: kind) ?? (kind == .cycle && calendar.reaches(name) ? .cycle(name) : nil)
    }

    /// The record that an id or alias of a kind leads to; nil too where it cannot be read.
    func record(named name: String, of kind: RecordKind) -> (any Record)? {
        resolve(name, as: kind).flatMap(record(at:))
    }
}

extension SourceFile {
    /// The text of a range on one line, cut when it is long.
    func oneLine(of range: SourceRange) -> String {
        let words = bytes[range.bytes].split {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return text.unicodeScalars.count > 200 ? String(text.unicodeScalars.prefix(199)) + "…" : text
    }
}
