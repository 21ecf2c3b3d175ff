/// What makes two findings the same although lines have moved: the code, the path, and the subject (DESIGN.md §3).
package struct FindingIdentity: Sendable, Hashable {
    package let code: RuleCode
    package let path: String
    /// The words that the finding marks; its message where it marks none, as for a missing field. Of today's state, its
    /// record is all: `stale for 29 days` is what `stale for 30 days` was.
    package let subject: String

    /// - Parameter file: the one that the finding points into, where there is one.
    package init(of finding: Diagnostic, in file: SourceFile?) {
        code = finding.code
        path = finding.location.path
        let range = finding.location.range.bytes
        subject =
            if RuleBook.rule(code)?.scope == .today {
                ""
            } else if let file, !range.isEmpty, range.upperBound <= file.bytes.count {
                file.text(in: finding.location.range)
            } else {
                finding.message
            }
    }
}
