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

    /// Says in one line how many warnings there are and which command shows them; nothing where there are none.
    func showCount(ofWarnings count: Int) {
        guard count > 0 else { return }
        line(count == 1 ? "1 warning: backdrive check shows it" : "\(count) warnings: backdrive check shows them")
    }

    /// Says in one line how many records a site leaves out for their errors; nothing where there are none.
    func showCount(ofLeftOut count: Int) {
        guard count > 0 else { return }
        line(
            count == 1
                ? "1 record is left out for its errors: the site's quality.html shows it"
                : "\(count) records are left out for their errors: the site's quality.html shows them")
    }
}
