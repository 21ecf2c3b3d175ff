import BackdriveCore

/// The last line of a check: how much was looked at, how much is wrong.
struct FindingsSummary {
    let text: String

    init(_ findings: [Diagnostic], files: Int) {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let read = Wording.counted(files, "file")
        text =
            errors + warnings == 0
            ? "Nothing is wrong in \(read)."
            : "\(Wording.counted(errors, "error")) and \(Wording.counted(warnings, "warning")) in \(read)."
    }
}

extension [Diagnostic] {
    var hasErrors: Bool { contains { $0.severity == .error } }
}
