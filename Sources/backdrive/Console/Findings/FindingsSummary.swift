import BackdriveCore

extension [Diagnostic] {
    /// The last line of a check: how much was looked at, how much is wrong.
    func summary(files: Int) -> String {
        let errors = count { $0.severity == .error }
        let warnings = count { $0.severity == .warning }
        let read = Wording.counted(files, "file")
        return errors + warnings == 0
            ? "Nothing is wrong in \(read)."
            : "\(Wording.counted(errors, "error")) and \(Wording.counted(warnings, "warning")) in \(read)."
    }

    var hasErrors: Bool { contains { $0.severity == .error } }
}
