import BackdriveCore

/// A change that `check` would fault: nothing was written, and the command ends with exit code 1 (PRODUCT.md §3).
struct RefusedEdit: Error {
    let findings: [Diagnostic]
    /// The files that the findings point into, as they would be.
    let files: [String: SourceFile]
    /// What stands in the way where no finding says it.
    let message: String?

    init(_ findings: [Diagnostic], in content: InspectedContent) {
        self.findings = findings
        files = content.filesByPath
        message = nil
    }

    init(_ message: String) {
        findings = []
        files = [:]
        self.message = message
    }
}

extension [Diagnostic] {
    /// The findings that were not there before, wherever they stand in their files now.
    func added(to before: [Diagnostic]) -> [Diagnostic] {
        var known: [Subject: Int] = [:]
        for finding in before { known[Subject(finding), default: 0] += 1 }
        return filter { finding in
            guard let count = known[Subject(finding)], count > 0 else { return true }
            known[Subject(finding)] = count - 1
            return false
        }
    }

    /// What makes two findings of two states of a file the same.
    private struct Subject: Hashable {
        let code: RuleCode
        let path: String
        let message: String

        init(_ finding: Diagnostic) {
            code = finding.code
            path = finding.location.path
            message = finding.message
        }
    }
}
