internal import BackdriveCore
internal import Mustache

/// An AP's promises and checks as a line, and as a list where a page is too narrow for it.
///
/// A class, as rows of many values are: each is read through one reference.
final class PlanLineFigure: SitePart {
    /// The most steps of the list, the latest ones.
    private static let listed = 20

    let piece: PlanPiece
    private let checks: [PlanLine.Check]
    private let promises: [PlanLine.Promise]
    private let ending: PlanLine.Ending?
    /// How many days it is late, in words.
    private let overdue: String?
    private let steps: [Step]

    var site: Site { piece.site }
    private var plan: ActionPlan { piece.plan }
    private var state: PlanState { piece.state }

    init(piece: PlanPiece, course: PlanCourse) {
        let words = piece.words
        self.piece = piece
        checks = course.marks.map { mark in
            .init(
                on: mark.on, outcome: mark.outcome,
                name: mark.outcome.map { words.name(of: $0) } ?? words("ap_page.unchecked"))
        }
        promises = Self.promises(of: piece)
        ending = Self.ending(of: piece)
        overdue = piece.state.daysOverdue.map { words("due_in.overdue", ["n": $0]) }
        steps = Self.steps(of: piece, checks, promises, ending, overdue)
    }

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
            .text("on") { $0.on }, .text("day") { $0.on.monthAndDay }, .text("symbol") { $0.symbol },
            .text("style") { $0.style }, .text("label") { $0.label }, .flag("is_late") { $0.isLate })
    }

    static let view = View<PlanLineFigure>(
        "ap-line",
        .text("note") { $0.note },
        .markup("drawing") { $0.drawing },
        .list("steps", Step.view) { Array($0.steps.suffix(listed)) })

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
    private static func promises(of piece: PlanPiece) -> [PlanLine.Promise] {
        let (plan, words) = (piece.plan, piece.words)
        let moves = plan.dueHistory.valid.filter { $0.on.value <= piece.report.asOf }
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

    private static func ending(of piece: PlanPiece) -> PlanLine.Ending? {
        guard let on = piece.state.doneOn ?? piece.state.droppedOn else { return nil }
        let isDone = piece.state.doneOn != nil
        return .init(
            on: on, isDone: isDone, label: piece.words(isDone ? "line.done" : "line.dropped", ["day": on.monthAndDay]))
    }

    private var drawing: [UInt8] {
        let line = PlanLine(
            createdOn: plan.createdOn.value, promises: promises, checks: checks, ending: ending, asOf: report.asOf,
            labels: .init(
                created: words("line.created", ["day": plan.createdOn.value.monthAndDay]), overdue: overdue,
                checks: words("line.checks"), today: words("strip.today")))
        return line.drawing().svg(
            id: "line", title: words("line.title", ["id": plan.id]),
            description: steps.map { "\($0.on) \($0.label)" }.joined(separator: words("layout.semicolon")))
    }

    private static func steps(
        of piece: PlanPiece, _ checks: [PlanLine.Check], _ promises: [PlanLine.Promise], _ ending: PlanLine.Ending?,
        _ overdue: String?
    ) -> [Step] {
        let (words, asOf, due) = (piece.words, piece.report.asOf, piece.state.dueOn)
        func step(_ on: Day, _ symbol: String, _ style: String, _ label: String) -> Step {
            Step(on: on, symbol: symbol, style: style, label: label, isLate: overdue != nil && on >= due)
        }
        var steps = [step(piece.plan.createdOn.value, "△", "", words("event.created"))]
        steps += checks.map { step($0.on, $0.outcome?.symbol ?? "–", $0.outcome?.rawValue ?? "none", $0.name) }
        steps += promises.lazy.filter { $0.dueOn <= asOf || $0.dueOn == due }.map { step($0.dueOn, "⚑", "", $0.label) }
        if let ending {
            steps.append(step(ending.on, ending.isDone ? "✓" : "×", ending.isDone ? "on_track" : "none", ending.label))
        }
        if let overdue { steps.append(step(asOf, "│", "off_track", words("line.today", ["state": overdue]))) }
        return steps.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
}
