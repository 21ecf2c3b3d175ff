/// What the APs of an episode have come to, as seen at the end of a day (METRICS.md §0, rows 7 to 10).
enum Resolution: Sendable, Hashable {
    /// No AP, or all of them dropped.
    case missing
    /// One AP at least is open.
    case inAction
    /// All ended, one done at least: `on` is the last ending, `fixOn` the last completion.
    case resolved(on: Day, fixOn: Day)
}

extension ProblemTimeline {
    func resolution(of episode: Episode, on day: Day, plans: Column<ActionPlan, PlanTimeline>) -> Resolution {
        var lastEnding: Day?
        var lastDone: Day?
        for coverage in covering(in: episode, on: day) {
            guard let ending = plans[coverage.plan].ending(asSeenOn: day) else { return .inAction }
            lastEnding = max(lastEnding ?? ending.on, ending.on)
            if ending.isDone { lastDone = max(lastDone ?? ending.on, ending.on) }
        }
        guard let lastEnding, let lastDone else { return .missing }
        return .resolved(on: lastEnding, fixOn: lastDone)
    }
}
