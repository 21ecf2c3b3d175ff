internal import BackdriveCore
internal import Mustache

/// The two equations of a cycle, every number leading to its list (METRICS.md 1.19).
struct CycleBalances: CyclePart {
    let site: Site
    let place: Int

    var problems: [BalanceTerm] {
        terms(
            of: cycle.problemBalance, at: "problems", CarryOver.definition, opening: .opening, closing: .carriedOver,
            result: "balance.closing")
    }

    var plans: [BalanceTerm] {
        terms(
            of: cycle.planBalance, at: "aps", PlanBalance.definition, opening: .plansOpening, closing: .plansOpen,
            result: "balance.open")
    }

    /// A cycle opens with what the one before left over; only the first has a list of its own.
    private func terms<Change: ListedChange>(
        of balance: Balance<Change>, at member: String, _ means: Definition, opening: CycleListName,
        closing: CycleListName, result: String
    ) -> [BalanceTerm] {
        func term(_ sign: String, _ key: String, _ means: Definition, _ count: Int, _ name: String, _ href: String)
            -> BalanceTerm
        {
            BalanceTerm(sign, Term(words(key), means), count, path: path("\(member)/\(name)"), href: href)
        }
        let before =
            place == 0 ? address(of: opening) : "\(report.path(of: .cycle(place - 1)))#\(closing.rawValue)"
        let changes = Change.allCases.map { change in
            term(
                change.adds ? "+" : "−", "balance.\(change.rawValue)", change.definition ?? means, balance[change],
                change.rawValue, address(of: change.list))
        }
        return [term("", "balance.opening", means, balance.opening, "opening", before)] + changes + [
            term(
                "=", cycle.isComplete ? result : "\(result)_now", means, balance.closing, "closing",
                address(of: closing))
        ]
    }
}

/// A change with the list of a cycle's page that holds its records.
protocol ListedChange: BalanceChange {
    var list: CycleListName { get }
    /// Nil where the balance's own says it.
    var definition: Definition? { get }
}

extension ChangeOfUndecided: ListedChange {
    var list: CycleListName {
        switch self {
        case .inflow: .reported
        case .reopened: .reopened
        case .screenedOut: .screenedOut
        case .duplicates: .duplicates
        case .decided: .decided
        }
    }

    var definition: Definition? {
        switch self {
        case .inflow: Inflow.definition
        case .reopened: Inflow.reopenedDefinition
        case .screenedOut, .duplicates, .decided: nil
        }
    }
}

extension ChangeOfOpen: ListedChange {
    var list: CycleListName {
        switch self {
        case .created: .plansCreated
        case .reopened: .plansReopened
        case .done: .plansDone
        case .dropped: .plansDropped
        }
    }

    var definition: Definition? { nil }
}
