/// Every rule of DATA.md §5.
package enum RuleBook {
    /// All of them, in the order of their codes: a line or two for each ten.
    package static let all: [any Rule.Type] = [
        BD001UnknownField.self, BD002MissingField.self, BD003NotADate.self, BD004NotAllowed.self, BD005RecordID.self,
        BD006UnknownReference.self, BD007UnacceptableYAML.self, BD008WrongType.self, BD009UnreadableFile.self,
        BD010EventBeforeCause.self, BD011FutureEvent.self, BD012StatusAndDates.self, BD013SkippedStep.self,
        BD014PlanBeforeDecision.self,
        BD020DueBeforeCreation.self, BD021BrokenDueLog.self, BD022UnloggedDueMove.self, BD023RewrittenLog.self,
        BD024DueMoveAfterEnding.self, BD025LostAddress.self,
        BD030DuplicateCircle.self, BD031MissingReason.self, BD032PlanAgainstDecision.self, BD033CrossCategory.self,
        BD034CauseOfOtherCategory.self, BD035ReopenedUnresolved.self, BD036BrokenReopening.self,
        BD040UnreachedCycle.self, BD041BeforeFirstCycle.self,
        BD050UnknownOwner.self, BD051InactiveOwner.self, BD052HighWithoutPlan.self, BD053Unanalysed.self,
        BD054UncheckedPlan.self, BD055StaleSource.self, BD056NoCycleMeeting.self, BD057Unfiltered.self,
        BD060TierOrder.self, BD061FrequencyGrade.self, BD062Settings.self,
        BD070TimeWithoutOffset.self,
        BD080NoBaseline.self, BD081EffectiveTooEarly.self, BD082DoneWithoutEvidence.self,
        BD090DeadLink.self, BD091StrayFile.self, BD095TemplateFault.self,
    ]

    /// What the rules of each ten of codes are about.
    private static let titles = [
        "What a file says",
        "The order of events",
        "Due dates, logs and addresses",
        "Problems and what became of them",
        "The calendar of cycles",
        "Owners, and what waits for somebody",
        "Settings and grades",
        "Times",
        "Whether it helped",
        "Bodies, files and templates",
    ]

    /// All of them by what they are about.
    package static var topics: [(title: String, rules: [any Rule.Type])] {
        titles.enumerated().map { ten, title in (title, all.filter { $0.code.number / 10 == ten }) }
    }

    /// Those about the records as a whole, some of which find a part of their faults while reading; what is neither one
    /// of these nor of `baseRules` comes up while a file or a template is read.
    package static let catalogRules = all.compactMap { $0 as? any CatalogRule.Type }

    /// Those that compare the content with an earlier one.
    private static let baseRules = all.compactMap { $0 as? any BaseRule.Type }

    /// The codes of all rules that judge such a thing, for people: `BD051–BD057`.
    package static func codes(of scope: RuleScope) -> String {
        let runs = all.map { $0.scope == scope ? $0.code : nil }.split(separator: nil)
        return runs.map { run in
            let codes = run.compactMap { $0?.description }
            return codes.count > 2 ? "\(codes[0])–\(codes[codes.count - 1])" : codes.joined(separator: ", ")
        }.joined(separator: ", ")
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// The rule of a code; nil where the code is not in use.
    package static func rule(_ code: RuleCode) -> (any Rule.Type)? { byCode[code] }

    /// The code of a rule that a text names nearly: `bd082`, `BD82`, `82`; nil where it names none.
    package static func code(meantBy text: String) -> RuleCode? {
        let plain = FullWidth.replaced(in: text)
        let letters = plain.filter { !$0.isNumber && $0 != " " && $0 != "-" }.lowercased()
        if ["", "bd"].contains(letters), let number = Int(plain.filter(\.isNumber)),
            let rule = all.first(where: { $0.code.number == number })
        {
            return rule.code
        }
        return nearestName(to: plain, in: all.map { $0.code.description }).flatMap { RuleCode($0) }
    }

    /// Those about the records as a whole that are asked in a run, in any order and on any thread.
    package static func catalogRules(askedIn inspection: Inspection) -> [any CatalogRule.Type] {
        catalogRules.filter { inspection.asks($0.scope) }
    }

    /// What the rules against a base find, with the settings' exemptions applied.
    package static func findings(in inspection: Inspection, since base: Base) -> [Diagnostic] {
        let exemptions = Exemptions(in: inspection, isAgainstBase: true)
        return baseRules.flatMap { $0.findings(in: inspection.catalog, since: base) }
            .filter { !exemptions.cover($0) }
    }

    /// What all rules say in the end: `found` on the way to the records and by the catalog rules that are asked, with
    /// the settings' exemptions applied and what follows from one slip in the settings told once.
    ///
    /// - Parameter base: asks the rules against a base too; what was not touched since is a note.
    package static func judgement(
        of inspection: Inspection, found: [Diagnostic], since base: Base? = nil
    ) -> Judgement {
        let again = base.map { base in baseRules.flatMap { $0.findings(in: inspection.catalog, since: base) } } ?? []
        let judgement = Exemptions(in: inspection, isAgainstBase: base != nil)
            .applied(to: found + again)
        let findings = SettingsSlip.gathered(judgement.findings, in: inspection)
        return Judgement(findings: base?.weighed(findings) ?? findings, exempted: judgement.exempted)
    }
}

/// What the rules say in the end.
package struct Judgement: Sendable {
    /// Sorted, a slip in the settings from which others follow before all; exempted ones are not among them.
    package let findings: [Diagnostic]
    /// How many findings of each rule were exempted: shown on the Data quality page only.
    package let exempted: [RuleCode: Int]
}
