/// A due date is moved only while its AP is open, and not on the day it ends (DATA.md §5, BD024).
enum BD024DueMoveAfterEnding: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.plans.indices.flatMap { place -> [Diagnostic] in
            let plan = catalog.plans[place]
            guard !plan.origin.hasGap(in: "due_history", at: "void") else { return [] }
            return plan.dueHistory.unstruck.filter(\.on.isKnown).compactMap { move -> Diagnostic? in
                guard let ending = inspection.timelines.plans[place].ending(asSeenOn: move.on.value) else { return nil }
                return finding(
                    in: plan,
                    "the due date was moved on \(move.on.value), but the AP was \(ending.isDone ? "done" : "dropped") on "
                        + "\(ending.on)", at: move.on.range, help: help(move, ending))
            }
        }
    }

    private static func help(_ move: DueMove, _ ending: Ending) -> String? {
        if ending.on == move.on.value {
            return "an AP may end late without a move: take this entry out and write due_on: \(move.from.value); or, "
                + "where the move was agreed before, give its \"on\" that day"
        }
        return ending.isDone ? "an AP that goes on after all is re-opened first, with an entry of \"reopened\"" : nil
    }

    static let explanation = Explanation(
        code: 24, title: "a due date is moved only while its AP is open",
        purpose: """
            A due date that moves on the day of the ending, or behind it, would turn a late completion into one on \
            time.
            """,
        wrong: """
            done_on: 2026-04-09
            due_history:
              - {on: 2026-04-09, from: 2026-04-06, to: 2026-04-10, reason: it took longer}
            """,
        right: """
            done_on: 2026-04-09
            due_history:
              - {on: 2026-04-05, from: 2026-04-06, to: 2026-04-10, reason: the review found more}
            """)
}
