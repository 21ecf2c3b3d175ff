/// Every rule of DATA.md §5, in the order of their codes.
package enum RuleBook {
    package static var all: [any Rule.Type] {
        [
            BD001UnknownField.self,
            BD002MissingField.self,
            BD003NotADate.self,
            BD004NotAllowed.self,
            BD005RecordID.self,
            BD006UnknownReference.self,
            BD007UnacceptableYAML.self,
            BD008WrongType.self,
            BD009UnreadableFile.self,
            BD010EventBeforeCause.self,
            BD011FutureEvent.self,
            BD012StatusAndDates.self,
            BD013SkippedStep.self,
            BD014PlanBeforeDecision.self,
            BD020DueBeforeCreation.self,
            BD021BrokenDueLog.self,
            BD022UnloggedDueMove.self,
            BD023RewrittenLog.self,
            BD024DueMoveAfterEnding.self,
            BD025LostAddress.self,
            BD030DuplicateCircle.self,
            BD031MissingReason.self,
            BD032PlanAgainstDecision.self,
            BD033CrossCategory.self,
            BD034CauseOfOtherCategory.self,
            BD035ReopenedUnresolved.self,
            BD036BrokenReopening.self,
            BD040UnreachedCycle.self,
            BD041BeforeFirstCycle.self,
            BD050UnknownOwner.self,
            BD051InactiveOwner.self,
            BD052HighWithoutPlan.self,
            BD053Unanalysed.self,
            BD054UncheckedPlan.self,
            BD055StaleSource.self,
            BD060TierOrder.self,
            BD061FrequencyGrade.self,
            BD062Settings.self,
            BD070TimeWithoutOffset.self,
            BD080NoBaseline.self,
            BD081EffectiveTooEarly.self,
            BD082DoneWithoutEvidence.self,
            BD090DeadLink.self,
            BD091StrayFile.self,
            BD095TemplateFault.self,
        ]
    }

    package static var catalogRules: [any CatalogRule.Type] { all.compactMap { $0 as? any CatalogRule.Type } }

    private static var baseRules: [any BaseRule.Type] { all.compactMap { $0 as? any BaseRule.Type } }

    /// The rule of a code; nil where the code is not in use.
    package static func rule(_ code: RuleCode) -> (any Rule.Type)? { all.first { $0.code == code } }

    /// What the rules about the records as a whole find, sorted; exemptions not yet applied.
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        catalogRules.filter { !inspection.unaskedRules.contains($0.code) }
            .flatMap { $0.findings(in: inspection) }.sorted()
    }

    /// What all rules say in the end, sorted: `found` on the way to the records and what the catalog rules find, with
    /// the settings' exemptions applied.
    ///
    /// - Parameter base: asks the rules against a base too (BD022, BD023, BD025); what was not touched since is a note.
    package static func judgement(
        of inspection: Inspection, after found: [Diagnostic], since base: Base? = nil
    ) -> Judgement {
        let again = base.map { base in baseRules.flatMap { $0.findings(in: inspection.catalog, since: base) } } ?? []
        let judgement = Exemptions(in: inspection, isAgainstBase: base != nil)
            .applied(to: found + findings(in: inspection) + again)
        guard let base else { return judgement }
        return Judgement(findings: base.weighed(judgement.findings), exempted: judgement.exempted)
    }
}
