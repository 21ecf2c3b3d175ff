import BackdriveCore

extension [Diagnostic] {
    /// The findings that were not there before, wherever they stand in their files now.
    ///
    /// - Parameter ids: of a renumbered record, its old and its new one: a finding is the same under both.
    func added(to before: [Diagnostic], renaming ids: (old: String, new: String)? = nil) -> [Diagnostic] {
        surplus(over: before.map { Subject($0, ids) }) { Subject($0, ids) }
    }
}

/// What makes two findings of two states of the content the same.
private struct Subject: Hashable {
    let code: RuleCode
    let path: String
    let message: String

    init(_ finding: Diagnostic, _ ids: (old: String, new: String)?) {
        code = finding.code
        func neutral(_ text: String) -> String {
            ids.map { text.replacing($0.old, with: "\u{0}").replacing($0.new, with: "\u{0}") } ?? text
        }
        path = neutral(finding.location.path)
        message = neutral(finding.message)
    }
}
