package import BackdriveCore

/// The terms that records' pages use, in words.
extension Words {
    package func name(of outcome: Decision.Outcome) -> String { self("decision.\(outcome.rawValue)") }
    func name(of result: Screening.Result) -> String { self("screening.\(result.rawValue)") }
    func name(of reason: Screening.Reason) -> String { self("screening.reason.\(reason.rawValue)") }
    package func name(of outcome: VerificationResult.Outcome) -> String { self("verification.\(outcome.rawValue)") }
    package func name(of outcome: Check.Outcome) -> String { self("check.\(outcome.rawValue)") }
    func name(of type: ActionPlan.PlanType) -> String { self("ap_type.\(type.rawValue)") }
    func name(of group: PlanGroup) -> String { self("\(group.isOpen ? "due" : "ap_state").\(group.rawValue)") }

    /// A span of days with its sign: `+14 d`, `−3 d`.
    package func shift(_ days: Int) -> String {
        self("unit.shift", ["days": "\(days < 0 ? "−" : "+")\(abs(days))"])
    }
}
