import BackdriveCore

extension Inspection {
    /// What all rules say in the end, `found` before them among it: each is asked on whichever core is free.
    ///
    /// - Parameter base: asks the rules against a base too; what was not touched since is a note.
    func judgement(after found: [Diagnostic], since base: Base? = nil) async -> Judgement {
        let ofRules = await RuleBook.catalogRules(askedIn: self).concurrentMap(.machineForLongItems) {
            $0.findings(in: self)
        }
        return RuleBook.judgement(of: self, found: found + ofRules.flatMap(\.self), since: base)
    }
}
