extension Rule {
    /// A finding of this rule in a record's file; without a range it stands at 1:1, as for a missing field.
    static func finding(
        in record: some Record, _ message: String, at range: SourceRange = .fileStart,
        severity: Diagnostic.Severity = Self.severity, help: String? = nil, notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(code, severity, message, at: record.origin.file.location(of: range), help: help, notes: notes)
    }
}

extension Rule {
    /// Findings of this rule in one record's file, which is walked once for all of them: there may be thousands.
    static func findings(
        in record: some Record, _ faults: [(message: String, range: SourceRange, help: String?)]
    ) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        let positions = PositionIndex(of: record.origin.file)
        return faults.map {
            Diagnostic(code, severity, $0.message, at: positions.location(of: $0.range), help: $0.help)
        }
    }
}

extension Record {
    /// A second place, in this record's file, that explains a finding.
    func note(_ message: String, at range: SourceRange = .fileStart) -> Diagnostic.Note {
        Diagnostic.Note(message, at: origin.file.location(of: range))
    }
}
