import BackdriveCore
import BackdriveParsing

/// A change that `check` would fault: nothing was written, and the command ends with exit code 1 (PRODUCT.md §3).
struct RefusedEdit: Error {
    let findings: [Diagnostic]
    /// The files that the findings point into, as they would be.
    let files: [String: SourceFile]
    /// What stands in the way where no finding says it, or what the findings keep from being done.
    let message: String?

    init(_ findings: [Diagnostic], in content: InspectedContent, message: String? = nil) {
        self.init(findings: findings, files: content.filesByPath, message: message)
    }

    init(_ error: UneditableFile) {
        switch error {
        case .unreadable(let finding, let file):
            self.init(findings: [finding], files: [file.path: file], message: nil)
        case .shape(let field, let found, let wanted):
            self.init("\(Wording.quoted(field)) is \(found) in the file, not \(wanted): see backdrive check")
        }
    }

    init(_ message: String) { self.init(findings: [], files: [:], message: message) }

    private init(findings: [Diagnostic], files: [String: SourceFile], message: String?) {
        self.findings = findings
        self.files = files
        self.message = message
    }
}
