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

/// What catalog rules may look at.
package struct Inspection: Sendable {
    package let catalog: Catalog
    /// The day of the rules that look at time (BD051–BD055); `--as-of` moves it.
    package let asOf: Day
    /// The settings' `as_of`, else the current day in the site's zone: of BD011 and of the exemptions' end.
    package let today: Day
    /// False under `--as-of`, which is time travel: then BD011 is off.
    package let judgesFuture: Bool

    /// `today` is `asOf` unless `--as-of` moved the latter.
    package init(catalog: Catalog, asOf: Day, judgesFuture: Bool, today: Day? = nil) {
        self.catalog = catalog
        self.asOf = asOf
        self.today = today ?? asOf
        self.judgesFuture = judgesFuture
    }

    /// Whether an event may not have this day yet (BD011); false for every day where that rule is off.
    func isFuture(_ day: Day) -> Bool { judgesFuture && day > today }
}
