@testable import BackdriveCore

// METRICS.md 1.7, 1.10, 1.15 and 1.16 once more, word by word.
extension NaiveNumbers {
    /// Σ count of a problem's occurrences on days that fit, its duplicates' by the chains in force at t included.
    func occurrences(_ problem: SampleProblem, _ t: Day, where fits: (Day) -> Bool) -> Int {
        sample.problems.filter { root(of: $0, t) == problem.id || $0.id == problem.id }
            .flatMap(\.occurrences).filter { !$0.isVoid && $0.on <= t && fits($0.on) }
            .reduce(0) { $0 + $1.value }
    }

    private func root(of problem: SampleProblem, _ t: Day) -> String {
        guard let link = problem.duplicateOf, link.on <= t,
            let next = sample.problems.first(where: { $0.id == link.id })
        else { return problem.id }
        return root(of: next, t)
    }

    func verdict(_ problem: SampleProblem, _ t: Day) -> Effectiveness.Verdict? {
        guard let stage = stage(problem, t), stage == .resolved || stage == .verified else { return nil }
        let covering = covering(problem, episode: reopenings(problem, t).count, t)
        let done = covering.filter { state($0, t) == .done }.compactMap { ending($0, t) }
        guard let d = covering.map(\.created).min(), let r = done.max() else { return nil }
        let w = sample.windowDays
        let before = occurrences(problem, t) { d - w <= $0 && $0 < d }
        let after = occurrences(problem, t) { r + 1 <= $0 && $0 < r + 1 + w }
        if t < r + 1 + w { return .observing }
        if before == 0 { return .noBaseline }
        if after == 0 { return .eliminated }
        if Double(before - after) / Double(before) >= 0.5 { return .improved }
        return after > before ? .worse : .unchanged
    }

    /// n, of, early, observing.
    func recurrence(_ t: Day) -> [Int] {
        var (n, of, early, observing) = (0, 0, 0, 0)
        for problem in sample.problems {
            let before: Set<Stage> = [.filteredOut, .duplicate, .reported, .queued]
            guard let stage = stage(problem, t), !before.contains(stage) else { continue }
            for episode in 0...reopenings(problem, t).count {
                let covering = covering(problem, episode: episode, t)
                let done = covering.filter { state($0, t) == .done }.compactMap { ending($0, t) }
                guard covering.allSatisfy({ state($0, t) != .open }), let r = done.max() else { continue }
                let end = r + 1 + sample.recurrenceDays
                let recurred =
                    occurrences(problem, t) { r < $0 && $0 < end } > 0
                    || reopenings(problem, t).contains { r < $0 && $0 < end }
                if t >= end {
                    of += 1
                    n += recurred ? 1 : 0
                } else if recurred {
                    early += 1
                } else {
                    observing += 1
                }
            }
        }
        return [n, of, early, observing]
    }

    /// Converted, live, of.
    func conversion(_ cycle: Cycle, _ t: Day) -> [Int] {
        let analysed = sample.problems.filter {
            guard let day = $0.analysed, day <= t, cycle.contains(day) else { return false }
            return stage($0, t) != .duplicate
        }
        let plans = analysed.map { problem in sample.plans.filter { covers($0, problem, t) } }
        return [
            plans.count { !$0.isEmpty }, plans.count { $0.contains { state($0, t) != .dropped } }, analysed.count,
        ]
    }

    /// Hits, promised.
    func commitments(_ cycle: Cycle, _ t: Day) -> [Int] {
        var (hits, promised) = (0, 0)
        for plan in sample.plans where plan.created <= t {
            let original = plan.moves.first { !$0.isVoid }?.value.from ?? plan.due
            guard cycle.contains(original), original < t else { continue }
            let ended = ending(plan, t)
            if state(plan, t) == .dropped, let ended, ended <= original { continue }
            promised += 1
            if state(plan, t) == .done, let ended, ended <= original { hits += 1 }
        }
        return [hits, promised]
    }
}
