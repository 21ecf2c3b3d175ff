/// A rule of DATA.md §5. Each one is a file of its own; its wording stands at that file's bottom.
package protocol Rule {
    static var code: RuleCode { get }
    /// Of its findings; a rule that has milder cases says so in its explanation.
    static var severity: Diagnostic.Severity { get }
    /// What `backdrive explain` prints.
    static var explanation: Explanation { get }
}

extension Rule {
    package static var severity: Diagnostic.Severity { .error }
}

/// A rule that looks at the records as a whole, after all were read.
package protocol CatalogRule: Rule {
    static func findings(in inspection: Inspection) -> [Diagnostic]
}
