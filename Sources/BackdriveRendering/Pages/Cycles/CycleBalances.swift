internal import BackdriveCore
internal import Mustache

/// The two equations of a cycle, every number leading to its list (METRICS.md 1.19).
struct CycleBalances {
    let site: Site
    let place: Int

    private var words: Words { site.words }
    private var cycle: CycleReport { site.report.cycles[place] }

    var problems: [Value] {
        let balance = cycle.problemBalance
        return [
            BalanceTerm.value("", words("balance.opening"), balance.opening, href: openingHref(.opening, .carriedOver)),
            term("+", "balance.inflow", balance.inflow, .reported),
            term("+", "balance.reopened", balance.reopened, .reopened),
            term("−", "balance.screened_out", balance.screenedOut, .screenedOut),
            term("−", "balance.duplicates", balance.duplicates, .duplicates),
            term("−", "balance.decided", balance.decided, .decided),
            term("=", cycle.isComplete ? "balance.closing" : "balance.closing_now", balance.closing, .carriedOver),
        ]
    }

    var plans: [Value] {
        let balance = cycle.planBalance
        return [
            BalanceTerm.value(
                "", words("balance.opening"), balance.opening, href: openingHref(.plansOpening, .plansOpen)),
            term("+", "balance.created", balance.created, .plansCreated),
            term("+", "balance.reopened", balance.reopened, .plansReopened),
            term("−", "balance.done", balance.done, .plansDone),
            term("−", "balance.dropped", balance.dropped, .plansDropped),
            term("=", cycle.isComplete ? "balance.open" : "balance.open_now", balance.closing, .plansOpen),
        ]
    }

    private func term(_ sign: String, _ key: String, _ count: Int, _ list: CycleList) -> Value {
        BalanceTerm.value(sign, words(key), count, href: "\(site.report.path(of: .cycle(place)))#\(list.rawValue)")
    }

    /// A cycle opens with what the one before left over; only the first has a list of its own.
    private func openingHref(_ own: CycleList, _ closing: CycleList) -> String {
        place == 0
            ? "\(site.report.path(of: .cycle(0)))#\(own.rawValue)"
            : "\(site.report.path(of: .cycle(place - 1)))#\(closing.rawValue)"
    }
}
