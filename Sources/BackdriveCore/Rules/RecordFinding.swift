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

    /// Whether a field, or one inside it, stands in the file but could not be read: that has its finding already.
    func isFaulty(_ field: String) -> Bool {
        origin.faultyFields.contains { $0 == field || $0.hasPrefix(field + ".") || $0.hasPrefix(field + "[") }
    }
}
