/// A rule of DATA.md §5. Each one is a file of its own; its wording stands at that file's bottom.
package protocol Rule: SendableMetatype {
    static var explanation: Explanation { get }
}

extension Rule {
    package static var code: RuleCode { explanation.code }
    package static var severity: Diagnostic.Severity { explanation.severity }
    package static var scope: RuleScope { explanation.scope }
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
