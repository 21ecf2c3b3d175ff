internal import BackdriveCore
internal import Mustache

/// An AP on the weekly meeting's board: when it is due, how it was in the last weeks, the last word, and what is asked.
struct BoardRow: SitePart {
    static let weeks = 8

    let site: Site
    let index: Table<ActionPlan>.Index
    let state: PlanState

    private var plan: ActionPlan { report.catalog.plans[index] }

    static let view = View<BoardRow>(
        "board-row",
        .text("id") { $0.plan.id },
        .text("title") { $0.plan.title.value },
        .text("href") { $0.plan.pagePath },
        .object("owner", PersonName.view) { $0.site.person($0.plan.owner.value) },
        .text("on") { $0.state.doneOn ?? $0.state.dueOn },
        .text("day") { ($0.state.doneOn ?? $0.state.dueOn).short(asOf: $0.report.asOf) },
        .flag("is_overdue") { $0.state.dueState == .overdue },
        .text("distance") { row in
            row.state.state == .open ? row.words.due(on: row.state.dueOn, asOf: row.report.asOf) : nil
        },
        .text("slips") { $0.site.slips($0.state.slips) },
        .list("marks", mark) { row in row.report.weekMarks(of: row.index, weeks: weeks).map { (row.words, $0) } },
        .text("said") { row in
            let check = row.report.lastCheck(of: row.index)
            return check.map { $0.note ?? row.words.name(of: $0.outcome.value) }
                ?? row.words("weekly.never_checked")
        },
        .text("ask") { $0.ask })

    /// A place of the last weeks: its symbol stands for eyes, its name for those who hear the page.
    private static let mark = View<(words: Words, mark: WeekMark)>(
        "board-mark",
        .text("style") { $0.mark.style },
        .text("symbol") { $0.mark.symbol },
        .text("label") { shown -> String? in
            switch shown.mark {
            case .checked(let outcome): shown.words.name(of: outcome)
            case .unchecked: shown.words("weekly.unchecked")
            case .blank: nil
            }
        })

    /// What the meeting asks the owner; nil where the AP is under way.
    private var ask: String? {
        guard state.state == .open else { return nil }
        if state.dueState == .overdue { return words("weekly.ask.overdue") }
        if report.isWorrying(index) { return words("weekly.ask.risk") }
        if report.lastCheck(of: index) == nil { return words("weekly.ask.first") }
        return report.isUnchecked(index) ? words("weekly.ask.unchecked", ["n": state.weeksUnchecked ?? 0]) : nil
    }
}

extension WeekMark {
    /// A class of the style sheet.
    fileprivate var style: String {
        switch self {
        case .checked(let outcome): outcome.rawValue
        case .unchecked, .blank: "none"
        }
    }

    fileprivate var symbol: String {
        switch self {
        case .checked(let outcome): outcome.symbol
        case .unchecked: "–"
        case .blank: ""
        }
    }
}
