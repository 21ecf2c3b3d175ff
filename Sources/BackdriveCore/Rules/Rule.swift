/// A rule of DATA.md §5. Each one is a file of its own; its wording stands at that file's bottom.
package protocol Rule {
    static var code: RuleCode { get }
    /// What `backdrive explain` prints.
    static var explanation: Explanation { get }
}

/// A rule that looks at the records as a whole, after all were read.
package protocol CatalogRule: Rule {
    static func findings(in inspection: Inspection) -> [Diagnostic]
}

/// What catalog rules may look at.
package struct Inspection: Sendable {
    package let catalog: Catalog
    /// The day of the rules that look at time (BD051–BD055) and of BD011's "today".
    package let asOf: Day
    /// False under `--as-of`, which is time travel: then BD011 is off.
    package let judgesFuture: Bool

    package init(catalog: Catalog, asOf: Day, judgesFuture: Bool) {
        self.catalog = catalog
        self.asOf = asOf
        self.judgesFuture = judgesFuture
    }
}

/// What a rule is for, with a wrong and a right example.
package struct Explanation: Sendable {
    /// The rule in one line.
    package let title: String
    /// Why it exists, in a few sentences.
    package let purpose: String
    package let wrong: String
    package let right: String

    package init(title: String, purpose: String, wrong: String, right: String) {
        self.title = title
        self.purpose = purpose
        self.wrong = wrong
        self.right = right
    }
}
