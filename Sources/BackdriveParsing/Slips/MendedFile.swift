import BackdriveCore

/// A file as it would be without the slip that keeps it from being read: what else is wrong is found in it, and told of the
/// file as it stands.
struct MendedFile {
    let mended: SourceFile
    private let file: SourceFile
    /// In their order.
    private let edits: [Diagnostic.Edit]

    /// In a file with more slips than these nobody sees through.
    static let mostSlips = 10

    /// Nil where nobody knows how to mend what reading stopped at.
    init?(_ file: SourceFile, without slip: Diagnostic) {
        guard let fix = slip.fix, !fix.edits.isEmpty else { return nil }
        self.file = file
        edits = fix.edits.sorted { $0.range.start < $1.range.start }
        mended = file.applying(edits)
    }

    /// The findings of the mended file that stand on another line than the slip; what is missing may be meant to stand there,
    /// and waits until it is mended.
    func told(_ findings: [Diagnostic]) -> [Diagnostic] {
        let lines = Set(edits.map { file.location(of: $0.range).start.line })
        return findings.filter { $0.location.range != .fileStart }.compactMap(told)
            .filter { !lines.contains($0.location.start.line) }
    }

    private func told(_ finding: Diagnostic) -> Diagnostic? {
        guard let place = original(finding.location.range) else { return nil }
        let fix = finding.fix.flatMap { fix -> Diagnostic.Fix? in
            let edits = fix.edits.compactMap { edit in original(edit.range).map { Diagnostic.Edit($0, edit.text) } }
            return edits.count == fix.edits.count ? Diagnostic.Fix(fix.title, edits: edits, isSafe: fix.isSafe) : nil
        }
        let notes = finding.notes.compactMap { note -> Diagnostic.Note? in
            guard let location = note.location else { return note }
            return original(location.range).map { Diagnostic.Note(note.message, at: file.location(of: $0)) }
        }
        return Diagnostic(
            finding.code, finding.severity, finding.message, at: file.location(of: place), help: finding.help,
            notes: notes, fix: fix)
    }

    /// Where a part of the mended file stands in the one as it is; nil for what only the mended one has.
    private func original(_ range: SourceRange) -> SourceRange? {
        guard let start = original(Int(range.start)) else { return nil }
        guard range.start < range.end else { return SourceRange(start, start) }
        return original(Int(range.end) - 1).map { SourceRange(start, $0 + 1) }
    }

    private func original(_ offset: Int) -> Int? {
        var growth = 0
        for edit in edits {
            let start = Int(edit.range.start) + growth
            guard offset >= start else { break }
            guard offset >= start + edit.text.utf8.count else { return nil }
            growth += edit.text.utf8.count - edit.range.bytes.count
        }
        return offset - growth
    }
}
