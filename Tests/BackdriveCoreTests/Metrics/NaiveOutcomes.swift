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

    func meetings(_ cycle: Cycle, _ t: Day) -> [Meeting.Kind: Int] {
        var counts: [Meeting.Kind: Int] = [.cycle: 0, .weekly: 0, .other: 0]
        for meeting in sample.meetings where cycle.contains(meeting.on) && meeting.on <= t {
            counts[meeting.kind, default: 0] += 1
        }
        return counts
    }

    func ownersPresent(_ cycle: Cycle, _ t: Day) -> Rate? {
        let held = sample.meetings.filter { $0.kind == .cycle && cycle.contains($0.on) && $0.on <= t }
        guard let last = held.max(by: { ($0.on, $0.id) < ($1.on, $1.id) }) else { return nil }
        let owners = Set(sample.sources.filter { $0.retired.map { last.on < $0 } ?? true }.map(\.owner))
        return Rate(owners.intersection([last.host] + last.attendees).count, of: owners.count)
    }

    /// Distinct, passed, analysed, acted, done, better.
    func yield(_ t: Day, of isCounted: (SampleProblem) -> Bool) -> [Int] {
        let distinct = sample.problems.filter { problem in
            stage(problem, t).map { $0 != .duplicate } ?? false && isCounted(problem)
        }
        let passed = distinct.filter { $0.passed.map { $0 <= t } ?? false }
        let analysed = passed.filter { $0.analysed.map { $0 <= t } ?? false }
        let acted = analysed.filter { problem in sample.plans.contains { covers($0, problem, t) } }
        let done = acted.filter { problem in
            sample.plans.contains { covers($0, problem, t) && state($0, t) == .done }
        }
        let better = done.filter { [.eliminated, .improved].contains(verdict($0, t)) }
        return [distinct, passed, analysed, acted, done, better].map(\.count)
    }

    /// The APs that are counted under a category: by the first of their problems that exist.
    func plans(of category: Category, _ t: Day) -> [SamplePlan] {
        sample.plans.filter { plan in
            let named = plan.problems.compactMap { id in sample.problems.first { $0.id == id } }
            guard plan.created <= t, let first = named.first(where: { $0.reported <= t }) else { return false }
            return first.category == category && first.analysed.map { $0 <= t } ?? false
        }
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
