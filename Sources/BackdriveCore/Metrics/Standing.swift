/// Where a problem stands at the end of a day, with what the stage was read from.
struct Standing: Sendable, Hashable {
    let stage: Stage
    let episode: Episode
    /// The day the last covering AP of the episode ended; nil outside `resolved` and `verified`, like `fixOn`.
    let resolvedOn: Day?
    /// The last `done_on` among them.
    let fixOn: Day?
}

extension ProblemTimeline {
    /// The stage table of METRICS.md §0, row by row, first that fits; nil while the problem is absent.
    func standing(on day: Day, plans: Column<ActionPlan, PlanTimeline>) -> Standing? {
        guard reportedOn <= day else { return nil }
        let episode = episode(on: day)
        func unresolved(_ stage: Stage) -> Standing {
            Standing(stage: stage, episode: episode, resolvedOn: nil, fixOn: nil)
        }
        let isScreened = screenedOn.map { $0 <= day } ?? false
        if isScreened && isRejected { return unresolved(.filteredOut) }
        if let duplicateOn, duplicateOn <= day { return unresolved(.duplicate) }
        guard isScreened else { return unresolved(.reported) }
        guard let analysedOn, analysedOn <= day else { return unresolved(.queued) }
        switch decisions.latest(in: (episode.start ?? .distantPast)...day) {
        case .decline: return unresolved(.declined)
        case .defer: return unresolved(.deferred)
        case .act, nil: break
        }
        switch resolution(of: episode, on: day, plans: plans) {
        case .inAction: return unresolved(.inAction)
        case .missing: return unresolved(.analysed)
        case .resolved(let resolvedOn, let fixOn):
            let isVerified = verifications.latest(in: fixOn...day) == .effective
            return Standing(
                stage: isVerified ? .verified : .resolved, episode: episode, resolvedOn: resolvedOn, fixOn: fixOn)
        }
    }

    /// Whether nobody has decided yet: `reported`, `queued`, or `analysed` in an episode without decision or AP.
    func isUndecided(_ standing: Standing, on day: Day) -> Bool {
        switch standing.stage {
        case .reported, .queued: true
        case .analysed: decidedOn(in: standing.episode).map { $0 > day } ?? true
        default: false
        }
    }
}
