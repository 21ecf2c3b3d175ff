/// Every rule of DATA.md §5, in the order of their codes.
package enum RuleBook {
    package static var all: [any Rule.Type] {
        [
            BD005RecordID.self,
            BD006UnknownReference.self,
            BD010EventBeforeCause.self,
            BD011FutureEvent.self,
            BD012StatusAndDates.self,
            BD013SkippedStep.self,
            BD014PlanBeforeDecision.self,
            BD040UnreachedCycle.self,
            BD050UnknownOwner.self,
        ]
    }

    package static var catalogRules: [any CatalogRule.Type] { all.compactMap { $0 as? any CatalogRule.Type } }

    /// The rule of a code; nil where the code is not in use.
    package static func rule(_ code: RuleCode) -> (any Rule.Type)? { all.first { $0.code == code } }

    /// What the rules about the records as a whole find, sorted; exemptions not yet applied.
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        catalogRules.flatMap { $0.findings(in: inspection) }.sorted()
    }
}
