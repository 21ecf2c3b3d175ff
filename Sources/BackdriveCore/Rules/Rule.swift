/// A rule of DATA.md §5. Each one is a file of its own; its wording stands at that file's bottom.
package protocol Rule: SendableMetatype {
    static var code: RuleCode { get }
    /// Of its findings; a rule that has milder cases says so in its explanation.
    static var severity: Diagnostic.Severity { get }
    static var scope: RuleScope { get }
    /// What `backdrive explain` prints.
    static var explanation: Explanation { get }
}

extension Rule {
    package static var severity: Diagnostic.Severity { .error }
    package static var scope: RuleScope { .content }
}

/// What a rule judges (DATA.md §5, "Which day" and "Against a base").
package enum RuleScope: Sendable {
    /// The whole content, whatever the day.
    case content
    /// How things stand at the end of the as-of day, which `--as-of` moves; `--strict` leaves its warnings alone.
    case today
    /// What lies after today; time travel turns it off.
    case future
    /// The content against an earlier one.
    case base
}

/// A rule that looks at the records as a whole, after all were read.
package protocol CatalogRule: Rule {
    static func findings(in inspection: Inspection) -> [Diagnostic]
}

/// A rule that warns of how things stand at the end of the as-of day.
protocol AttentionRule: CatalogRule {}

extension AttentionRule {
    static var severity: Diagnostic.Severity { .warning }
    static var scope: RuleScope { .today }
}
