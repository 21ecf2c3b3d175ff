import BackdriveCore

extension Terminal {
    /// Shows findings to a person, each with its source line.
    ///
    /// - Parameter files: those that the findings point into, by their path; asked for only when there are findings.
    func show(_ findings: [Diagnostic], in files: @autoclosure () throws -> [String: SourceFile]) rethrows {
        guard !findings.isEmpty else { return }
        let printer = HumanPrinter(isColoured: isColoured, files: try files())
        write(Array(printer.text(of: findings).utf8))
    }
}
