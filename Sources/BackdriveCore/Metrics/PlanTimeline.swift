/// An AP's life by day: created, done, re-opened, done again or dropped (METRICS.md §0, "AP state at t"), and checked.
///
/// Struck entries are left out. All questions are about the end of the day they name.
package struct PlanTimeline: Sendable {
    package let createdOn: Day
    /// Completions that were undone later, in the order of the days that undid them.
    let undone: [UndoneCompletion]
    /// The ending that nothing undid.
    let lastEnding: Ending?
    /// The days of its checks, in its own log and in the minutes of meetings (METRICS.md 1.14), ascending.
    let checkedOn: [Day]

    /// Done in `[doneOn, reopenedOn)`, open again from `reopenedOn`.
    struct UndoneCompletion: Sendable {
        let doneOn: Day
        let reopenedOn: Day
    }

    /// - Parameter minutes: the days of the meetings whose minutes tell of a check.
    init(_ plan: ActionPlan, checkedInMinutes minutes: [Day] = []) {
        createdOn = plan.createdOn.value
        undone = plan.reopened.valid.map { UndoneCompletion(doneOn: $0.wasDoneOn.value, reopenedOn: $0.on.value) }
            .sorted { $0.reopenedOn < $1.reopenedOn }
        lastEnding =
            plan.doneOn.map { .done(on: $0.value) } ?? plan.droppedOn.map { .dropped(on: $0.value) }
        checkedOn = (plan.checks.valid.map(\.on.value) + minutes).sorted()
    }

    package func exists(on day: Day) -> Bool { createdOn <= day }

    /// How the AP had ended, as seen at the end of `day`: a completion that was undone by then does not count.
    package func ending(asSeenOn day: Day) -> Ending? {
        if let lastEnding, lastEnding.on <= day { return lastEnding }
        let next = undone.partitionPoint { $0.reopenedOn > day }
        guard next < undone.count, undone[next].doneOn <= day else { return nil }
        return .done(on: undone[next].doneOn)
    }

    package func isOpen(on day: Day) -> Bool { exists(on: day) && ending(asSeenOn: day) == nil }

    /// The first re-opening after `day`.
    func reopening(after day: Day) -> Day? {
        let next = undone.partitionPoint { $0.reopenedOn > day }
        return next < undone.count ? undone[next].reopenedOn : nil
    }

    /// The last re-opening up to the end of `day`.
    func lastReopening(onOrBefore day: Day) -> Day? {
        let next = undone.partitionPoint { $0.reopenedOn > day }
        return next > 0 ? undone[next - 1].reopenedOn : nil
    }

    /// The last check up to the end of `day`.
    func lastCheck(onOrBefore day: Day) -> Day? {
        let next = checkedOn.partitionPoint { $0 > day }
        return next > 0 ? checkedOn[next - 1] : nil
    }

    /// The days at whose end the AP was open, up to and including `lastDay`: one interval for each time it was opened.
    func openSpells(through lastDay: Day) -> [DayInterval] {
        guard exists(on: lastDay) else { return [] }
        var spells: [DayInterval] = []
        var openedOn = createdOn
        for completion in undone where completion.doneOn <= lastDay {
            spells.append(DayInterval(openedOn, until: completion.doneOn))
            guard completion.reopenedOn <= lastDay else { return spells }
            openedOn = completion.reopenedOn
        }
        let end = lastEnding.map { min($0.on, lastDay + 1) } ?? lastDay + 1
        spells.append(DayInterval(openedOn, until: end))
        return spells
    }
}
