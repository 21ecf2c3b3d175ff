package import BackdriveCore

/// The field's own terms in words: each case of each list that a page names.
extension Words {
    package func name(of stage: Stage) -> String { self("stage.\(stage.rawValue)") }
    func name(of category: Category) -> String { self("category.\(category.rawValue)") }
    package func name(of tier: Tier) -> String { self("tier.\(tier.rawValue)") }
    /// One character, for a mark.
    func letter(of tier: Tier) -> String { self("tier_letter.\(tier.rawValue)") }
    func name(of state: PlanState.State) -> String { self("ap_state.\(state.rawValue)") }
    func name(of state: DueState) -> String { self("due.\(state.rawValue)") }
    func name(of freshness: SourceState.Freshness) -> String { self("freshness.\(freshness.rawValue)") }
    func name(of verdict: Effectiveness.Verdict) -> String { self("verdict.\(verdict.rawValue)") }

    package func name(of outcome: Decision.Outcome) -> String { self("decision.\(outcome.rawValue)") }
    func name(of result: Screening.Result) -> String { self("screening.\(result.rawValue)") }
    func name(of reason: Screening.Reason) -> String { self("screening.reason.\(reason.rawValue)") }
    package func name(of outcome: VerificationResult.Outcome) -> String { self("verification.\(outcome.rawValue)") }
    package func name(of outcome: Check.Outcome) -> String { self("check.\(outcome.rawValue)") }
    func name(of type: ActionPlan.PlanType) -> String { self("ap_type.\(type.rawValue)") }
    func name(of group: PlanGroup) -> String { self("\(group.isOpen ? "due" : "ap_state").\(group.rawValue)") }

    /// A built-in cause in words; a cause that the settings add is shown as it is written there.
    func name(ofCause cause: String) -> String {
        let key = "cause.\(cause)"
        let words = self(key)
        return words == key ? cause : words
    }

    /// A span of days with its sign: `+14 d`, `−3 d`.
    package func shift(_ days: Int) -> String {
        self("unit.shift", ["days": "\(days < 0 ? "−" : "+")\(abs(days))"])
    }

    /// `12 days overdue`, `due today`, `due in 3 days`.
    func due(on due: Day, asOf day: Day) -> String {
        switch due - day {
        case 0: self("due_in.today")
        case let days where days < 0: self("due_in.overdue", ["n": -days])
        case let days: self("due_in.later", ["n": days])
        }
    }

    /// With one decimal, `66.7%`; of less than five `2 of 3`, of nothing a dash (METRICS.md §0, PRODUCT.md §4).
    func percent(_ rate: Rate?) -> String {
        guard let rate else { return "—" }
        guard !rate.isOfFew else { return of(rate) }
        return "\(rate.permille / 10).\(rate.permille % 10)%"
    }

    /// `5 of 6`.
    func of(_ rate: Rate) -> String { self("tile.of", ["n": rate.n, "of": rate.of]) }

    /// `5 of 6 (83.3%)`, of less than five `2 of 3`, or a dash.
    package func fraction(_ rate: Rate?) -> String {
        guard let rate, !rate.isOfFew else { return percent(rate) }
        return self("unit.fraction", ["n": rate.n, "of": rate.of, "percent": percent(rate)])
    }
}

extension Rate {
    /// So few that a percentage would say more than is known.
    var isOfFew: Bool { of < 5 }
}
