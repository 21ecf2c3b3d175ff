import BackdriveCore

/// What was found wrong with the fields of one file.
///
/// One fault gives one finding: what was found wrong is neither called missing nor judged again.
struct FieldFaults {
    let file: SourceFile
    private(set) var findings: [Diagnostic] = []
    /// Dotted names of the fields that could not be read or were reported missing.
    private(set) var names: Set<String> = []

    init(of file: SourceFile) { self.file = file }

    var count: Int { findings.count }

    /// Whether a field is unknown or missing.
    var concernNames: Bool {
        findings.contains { $0.code == BD001UnknownField.code || $0.code == BD002MissingField.code }
    }

    /// Whether a slip of the pen may be behind a fault: a name that is none, something missing inside of something, a value
    /// of another shape.
    var concernShape: Bool { findings.contains(where: \.concernsShape) }

    /// Puts one finding in the place of all that stand on some lines.
    mutating func replaceFindings(onLines lines: Set<Int>, by finding: Diagnostic) {
        findings.removeAll { lines.contains($0.location.start.line) }
        findings.append(finding)
    }

    mutating func report(_ finding: Diagnostic) { findings.append(finding) }

    mutating func note(faultOf name: String) { names.insert(name) }

    /// Puts the findings from one on under another rule's code.
    mutating func recode(from first: Int, as code: RuleCode) {
        for index in first..<findings.count { findings[index] = findings[index].with(code: code) }
    }

    /// Takes the findings from one on back.
    mutating func forget(from first: Int, names: Set<String>) {
        findings.removeSubrange(first...)
        self.names = names
    }

    func location(of range: SourceRange) -> SourceLocation { file.location(of: range) }
}
