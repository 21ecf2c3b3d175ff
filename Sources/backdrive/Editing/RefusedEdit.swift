import BackdriveCore
import BackdriveParsing

/// A change that `check` would fault: nothing was written, and the command ends with exit code 1 (PRODUCT.md §3).
struct RefusedEdit: Error {
    let findings: [Diagnostic]
    /// The files that the findings point into, as they would be.
    let files: [String: SourceFile]
    /// Whether nothing is wrong but an id of the command line that names no record: the command ends with exit code 64.
    var isForUnknownID = false
    /// What stands in the way where no finding says it, or what the findings keep from being done.
    let message: String?
}

extension RefusedEdit {
    init(_ findings: [Diagnostic], in content: InspectedContent, message: String? = nil) {
        self.init(findings: findings, files: content.filesByPath, message: message)
    }

    /// The same refusal, of a command line that may have named a record that there is not.
    var ofCommandLine: RefusedEdit {
        var refusal = self
        refusal.isForUnknownID =
            !findings.isEmpty && findings.allSatisfy { [BD006UnknownReference.code, 50].contains($0.code) }
        return refusal
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
}
