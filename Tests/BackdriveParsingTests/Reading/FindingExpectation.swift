import BackdriveCore
import BackdriveParsing
import Testing

/// Reads a marked file and expects exactly one finding, at the mark, with this summary.
func expectFinding(
    in text: String, _ kind: RecordKind = .problem, is summary: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let marked = MarkedFile(text)
    let findings = RecordReader(.withoutSettings).read(marked.file, as: kind).findings
    #expect(findings.map(\.summary) == [summary], sourceLocation: sourceLocation)
    guard let finding = findings.first else { return }
    let range = marked.marked ?? .fileStart
    #expect(finding.location == marked.file.location(of: range), sourceLocation: sourceLocation)
}

/// As `expectFinding`, and the first fix is safe, gives this text, and leaves nothing to find.
func expectFix(
    of text: String, _ kind: RecordKind = .problem, gives fixed: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let marked = MarkedFile(text)
    let reader = RecordReader(.withoutSettings)
    let fix = try #require(
        reader.read(marked.file, as: kind).findings.first?.fix, sourceLocation: sourceLocation)
    let after = Diagnostic.applying(fix, to: marked.file)
    #expect(fix.isSafe, sourceLocation: sourceLocation)
    #expect(String(decoding: after.bytes, as: UTF8.self) == fixed, sourceLocation: sourceLocation)
    #expect(reader.read(after, as: kind).findings.map(\.summary) == [], sourceLocation: sourceLocation)
}
