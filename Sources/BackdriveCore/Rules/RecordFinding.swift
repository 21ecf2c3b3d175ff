extension Rule {
    /// A finding of this rule in a record's file; without a range it stands at 1:1, as for a missing field.
    static func finding(
        in record: some Record, _ message: String, at range: SourceRange = .fileStart,
        severity: Diagnostic.Severity = Self.severity, help: String? = nil, notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(code, severity, message, at: record.origin.file.location(of: range), help: help, notes: notes)
    }
}

extension Record {
    /// A second place, in this record's file, that explains a finding.
    func note(_ message: String, at range: SourceRange = .fileStart) -> Diagnostic.Note {
        Diagnostic.Note(message, at: origin.file.location(of: range))
    }
}
