internal import BackdriveCore
internal import Mustache

/// An AP's promises and checks as a line, and as a list where a page is too narrow for it.
struct PlanLineFigure: SitePart {
    /// The most steps of the list, the latest ones.
    private static let listed = 20

    let piece: PlanPiece
    let course: PlanCourse

    var site: Site { piece.site }
    private var plan: ActionPlan { piece.plan }
    private var state: PlanState { piece.state }

    /// A step of the list.
    struct Step: Sendable {
        let on: Day
        let symbol: String
        let style: String
        let label: String
        /// Whether it is past the due date.
        let isLate: Bool

        static let view = View<Step>(
            "ap-step",
            [
                .text("on") { $0.on }, .text("day") { $0.on.monthAndDay }, .text("symbol") { $0.symbol },
                .text("style") { $0.style }, .text("label") { $0.label }, .flag("is_late") { $0.isLate },
            ])
    }

    static let view = View<PlanLineFigure>(
        "ap-line",
        [
            .text("note") { $0.note },
            .markup("drawing") { $0.drawing },
            .list("steps", Step.view) { Array($0.steps.suffix(listed)) },
        ])

    /// How old it is, and how its date moved.
    private var note: String {
        let age = state.ageDays.map { words("line.age", ["days": words.days($0)]) }
        let lead = state.leadDays.map { words("line.lead", ["days": words.days($0)]) }
        let moved =
            state.slips.count == 0
            ? words("line.never_moved")
            : words("line.moved", ["n": state.slips.count, "days": words.shift(state.slips.netDays)])
        return [age ?? lead, moved].compactMap(\.self).joined(separator: words("layout.semicolon"))
    }

    /// Each due date from the day it was promised; struck moves and those of later days are left out.
    private var promises: [PlanLine.Promise] {
        let moves = plan.dueHistory.valid.filter { $0.on.value <= report.asOf }
        let made = [plan.createdOn.value] + moves.map(\.on.value)
        let dues = [plan.originalDueOn] + moves.map(\.to.value)
        return made.indices.map { place in
            let due = words("line.due", ["day": dues[place].monthAndDay])
            guard place < moves.count else { return .init(madeOn: made[place], dueOn: dues[place], label: due) }
            let shift = moves[place].to.value - moves[place].from.value
            return .init(
                madeOn: made[place], dueOn: dues[place],
                label: words(
                    "line.due_moved",
                    ["due": due, "day": moves[place].on.value.monthAndDay, "shift": words.shift(shift)]))
        }
    }

    private var overdue: String? { state.daysOverdue.map { words("due_in.overdue", ["n": $0]) } }

    private var ending: PlanLine.Ending? {
        guard let on = state.doneOn ?? state.droppedOn else { return nil }
        let isDone = state.doneOn != nil
        return .init(
            on: on, isDone: isDone, label: words(isDone ? "line.done" : "line.dropped", ["day": on.monthAndDay]))
    }

    private var drawing: [UInt8] {
        let line = PlanLine(
            createdOn: plan.createdOn.value, promises: promises,
            checks: course.marks.map {
                .init(on: $0.on, outcome: $0.outcome, title: "\($0.on): \(name(of: $0.outcome))")
            },
            ending: ending, asOf: report.asOf,
            labels: .init(
                created: words("line.created", ["day": plan.createdOn.value.monthAndDay]), overdue: overdue,
                checks: words("line.checks"), today: words("strip.today")))
        return line.drawing().svg(
            id: "line", title: words("line.title", ["id": plan.id]),
            description: steps.map { "\($0.on) \($0.label)" }.joined(separator: words("layout.semicolon")))
    }

    private func name(of outcome: Check.Outcome?) -> String {
        outcome.map { words.name(of: $0) } ?? words("ap_page.unchecked")
    }

    private var steps: [Step] {
        let due = state.dueOn
        func step(_ on: Day, _ symbol: String, _ style: String, _ label: String) -> Step {
            Step(on: on, symbol: symbol, style: style, label: label, isLate: state.daysOverdue != nil && on >= due)
        }
        let created = step(plan.createdOn.value, "△", "", words("event.created"))
        let checks = course.marks.map {
            step($0.on, $0.outcome?.symbol ?? "–", $0.outcome?.rawValue ?? "none", name(of: $0.outcome))
        }
        let dues = promises.filter { $0.dueOn <= report.asOf || $0.dueOn == due }.map {
            step($0.dueOn, "⚑", "", $0.label)
        }
        let end = ending.map { step($0.on, $0.isDone ? "✓" : "×", $0.isDone ? "on_track" : "none", $0.label) }
        let today = overdue.map { step(report.asOf, "│", "off_track", words("line.today", ["state": $0])) }
        return ([created] + checks + dues + [end, today].compactMap(\.self)).enumerated()
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
}
