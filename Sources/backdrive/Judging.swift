import BackdriveCore

extension Inspection {
    /// What all rules say in the end, `found` before them among it: each is asked on whichever core is free.
    ///
    /// - Parameter base: asks the rules against a base too; what was not touched since is a note.
    func judgement(after found: [Diagnostic], since base: Base? = nil) async -> Judgement {
        // The last rules go through every body: begun last, they would leave one core waiting for the other.
        let rules = Array(RuleBook.catalogRules(askedIn: self).reversed())
        let ofRules = await rules.concurrentMap(.machineForLongItems) { $0.findings(in: self) }
        return RuleBook.judgement(of: self, found: found + ofRules.flatMap(\.self), since: base)
    }
}
