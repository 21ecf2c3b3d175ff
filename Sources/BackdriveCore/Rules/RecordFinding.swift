extension Rule {
    /// A finding of this rule.
    static func finding(
        _ message: String, at location: SourceLocation, severity: Diagnostic.Severity = Self.severity,
        help: String? = nil, notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil
    ) -> Diagnostic {
        Diagnostic(code, severity, message, at: location, help: help, notes: notes, fix: fix)
    }

    /// A finding of this rule with a fix that writes what was probably meant, where one thing was.
    static func finding(
        _ message: String, at location: SourceLocation, help: String?, meant: String?, isSafe: Bool = false
    ) -> Diagnostic {
        let fix = meant.map { Diagnostic.Fix.writing($0, at: location, isSafe: isSafe) }
        return finding(message, at: location, help: help, fix: fix)
    }

    /// A finding of this rule in a record's file; without a range it stands at 1:1, as for a missing field.
    static func finding(
        in record: some Record, _ message: String, at range: SourceRange = .fileStart,
        severity: Diagnostic.Severity = Self.severity, help: String? = nil, notes: [Diagnostic.Note] = [],
        fix: Diagnostic.Fix? = nil
    ) -> Diagnostic {
        finding(
            message, at: record.origin.file.location(of: range), severity: severity, help: help, notes: notes, fix: fix)
    }

    /// Findings of this rule; help is looked for only where it will be shown: each search is as long as the content.
    static func findings(_ faults: [SearchedFault]) -> [Diagnostic] {
        let inOrder = faults.sorted { a, b in
            a.file.path == b.file.path
                ? a.range.start < b.range.start : a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8)
        }
        return inOrder.enumerated().map { place, fault in
            let help = place < FindingList.longestKind ? fault.help() : nil
            return finding(
                fault.message, at: fault.file.location(of: fault.range), help: help?.text, meant: help?.meant)
        }
    }
}

extension CatalogRule {
    /// Findings about references to what does not exist: those that `message` has something to say of.
    static func findings(
        aboutUnheldIn inspection: Inspection, _ message: (Reference) -> String?,
        help: @escaping (Reference, SourceFile) -> SearchedFault.Help?
    ) -> [Diagnostic] {
        findings(
            inspection.unheldReferences.compactMap { reference, file in
                message(reference).map { message in
                    SearchedFault(file: file, range: reference.id.range, message: message) { help(reference, file) }
                }
            })
    }
}

/// A fault whose help takes a search through all records.
package struct SearchedFault {
    let file: SourceFile
    let range: SourceRange
    let message: String
    let help: () -> Help?

    /// What to do instead.
    package struct Help {
        package let text: String
        /// What to write in the place of the wrong words.
        package var meant: String?
    }
}

extension SearchedFault {
    /// One whose help says what to do, and not what to write.
    init(
        _ message: String, at range: SourceRange, in file: SourceFile, saying help: @escaping @autoclosure () -> String?
    ) {
        self.init(file: file, range: range, message: message) { help().map { Help(text: $0) } }
    }
}

extension Record {
    /// A second place, in this record's file, that explains a finding.
    func note(_ message: String, at range: SourceRange = .fileStart) -> Diagnostic.Note {
        Diagnostic.Note(message, at: origin.file.location(of: range))
    }
}
