internal import BackdriveCore
internal import Mustache

/// The two equations of a cycle, every number leading to its list (METRICS.md 1.19).
struct CycleBalances: CyclePart {
    let site: Site
    let place: Int

    var problems: [BalanceTerm] {
        let balance = cycle.problemBalance
        return [
            BalanceTerm(
                "", Term(words("balance.opening"), CarryOver.definition), balance.opening,
                path: path("problems/opening"), href: openingHref(.opening, .carriedOver)),
            term("+", "balance.inflow", Inflow.definition, balance.inflow, "problems/inflow", .reported),
            term("+", "balance.reopened", Inflow.reopenedDefinition, balance.reopened, "problems/reopened", .reopened),
            term(
                "−", "balance.screened_out", CarryOver.definition, balance.screenedOut, "problems/screened_out",
                .screenedOut),
            term(
                "−", "balance.duplicates", CarryOver.definition, balance.duplicates, "problems/duplicates", .duplicates),
            term("−", "balance.decided", CarryOver.definition, balance.decided, "problems/decided", .decided),
            term(
                "=", cycle.isComplete ? "balance.closing" : "balance.closing_now", CarryOver.definition,
                balance.closing, "problems/closing", .carriedOver),
        ]
    }

    var plans: [BalanceTerm] {
        let balance = cycle.planBalance
        return [
            BalanceTerm(
                "", Term(words("balance.opening"), PlanBalance.definition), balance.opening, path: path("aps/opening"),
                href: openingHref(.plansOpening, .plansOpen)),
            term("+", "balance.created", PlanBalance.definition, balance.created, "aps/created", .plansCreated),
            term("+", "balance.reopened", PlanBalance.definition, balance.reopened, "aps/reopened", .plansReopened),
            term("−", "balance.done", PlanBalance.definition, balance.done, "aps/done", .plansDone),
            term("−", "balance.dropped", PlanBalance.definition, balance.dropped, "aps/dropped", .plansDropped),
            term(
                "=", cycle.isComplete ? "balance.open" : "balance.open_now", PlanBalance.definition, balance.closing,
                "aps/closing", .plansOpen),
        ]
    }

    private func term(
        _ sign: String, _ key: String, _ means: Definition, _ count: Int, _ member: String, _ list: CycleList
    ) -> BalanceTerm {
        BalanceTerm(
            sign, Term(words(key), means), count, path: path(member),
            href: "\(href)#\(list.rawValue)")
    }

    /// A cycle opens with what the one before left over; only the first has a list of its own.
    private func openingHref(_ own: CycleList, _ closing: CycleList) -> String {
        place == 0
            ? "\(href)#\(own.rawValue)"
            : "\(report.path(of: .cycle(place - 1)))#\(closing.rawValue)"
    }
}
