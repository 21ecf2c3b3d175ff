@testable import BackdriveCore

/// METRICS.md §0 once more, day by day and word by word, without a thought for speed: what the code must agree with.
struct NaiveNumbers {
    let sample: Sample

    // AP state at t.
    func state(_ plan: SamplePlan, _ t: Day) -> PlanState.State? {
        if t < plan.created { return nil }
        if let done = plan.done, done <= t { return .done }
        if let dropped = plan.dropped, dropped <= t { return .dropped }
        for entry in plan.reopened where !entry.isVoid && entry.value <= t && t < entry.on { return .done }
        return .open
    }

    /// The day of the ending as seen at t: the first of the unbroken days up to t on which it had ended.
    func ending(_ plan: SamplePlan, _ t: Day) -> Day? {
        guard let final = state(plan, t), final != .open else { return nil }
        if let done = plan.done, done <= t { return done }
        if let dropped = plan.dropped, dropped <= t { return dropped }
        return plan.reopened.last { !$0.isVoid && $0.value <= t && t < $0.on }?.value
    }

    func covers(_ plan: SamplePlan, _ problem: SampleProblem, _ t: Day) -> Bool {
        guard plan.created <= t else { return false }
        if plan.problems.contains(problem.id) { return true }
        guard let joined = problem.joined, joined.id == plan.project, joined.on <= t else { return false }
        return ending(plan, t).map { joined.on <= $0 } ?? true
    }

    func reopenings(_ problem: SampleProblem, _ t: Day) -> [Day] {
        problem.reopened.filter { !$0.isVoid && $0.on <= t }.map(\.on).sorted()
    }

    /// Which episode a day belongs to, as far as is known at t.
    func episode(_ day: Day, _ problem: SampleProblem, _ t: Day) -> Int { reopenings(problem, t).count { $0 <= day } }

    func covering(_ problem: SampleProblem, episode: Int, _ t: Day) -> [SamplePlan] {
        sample.plans.filter { plan in
            guard covers(plan, problem, t) else { return false }
            let named = plan.problems.contains(problem.id)
            let day = named ? plan.created : max(plan.created, problem.joined?.on ?? plan.created)
            return self.episode(day, problem, t) == episode
        }
    }

    func stage(_ problem: SampleProblem, _ t: Day) -> Stage? {
        if t < problem.reported { return nil }
        if let rejected = problem.rejected, rejected <= t { return .filteredOut }
        if let duplicate = problem.duplicateOf, duplicate.on <= t { return .duplicate }
        guard let passed = problem.passed, passed <= t else { return .reported }
        guard let analysed = problem.analysed, analysed <= t else { return .queued }
        let current = reopenings(problem, t).count
        let decisions = problem.decisions.enumerated()
            .filter { !$1.isVoid && $1.on <= t && episode($1.on, problem, t) == current }
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
        switch decisions.last?.element.value {
        case .decline: return .declined
        case .defer: return .deferred
        default: break
        }
        let covering = covering(problem, episode: current, t)
        if covering.contains(where: { state($0, t) == .open }) { return .inAction }
        let fixes = covering.filter { state($0, t) == .done }.compactMap { ending($0, t) }
        guard let fix = fixes.max() else { return .analysed }
        let results = problem.results.enumerated().filter { !$1.isVoid && $1.on >= fix && $1.on <= t }
            .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
        return results.last?.element.value == .effective ? .verified : .resolved
    }

    func stages(_ t: Day) -> [Stage: Int] {
        var counts: [Stage: Int] = [:]
        for stage in sample.problems.compactMap({ stage($0, t) }) { counts[stage, default: 0] += 1 }
        return counts
    }

    /// Whether the episode that runs on day t is decided on that day, each day looked at as it was.
    func isDecided(_ problem: SampleProblem, _ t: Day) -> Bool {
        guard let analysed = problem.analysed, analysed <= t else { return false }
        let current = reopenings(problem, t).count
        var day = max(analysed, reopenings(problem, t).last ?? analysed)
        while day <= t {
            let hasDecision = problem.decisions.contains {
                !$0.isVoid && $0.on <= day && episode($0.on, problem, day) == current
            }
            if hasDecision || !covering(problem, episode: current, day).isEmpty { return true }
            day = day + 1
        }
        return false
    }

    func isUndecided(_ problem: SampleProblem, _ t: Day) -> Bool {
        switch stage(problem, t) {
        case .reported, .queued: true
        case .analysed: !isDecided(problem, t)
        default: false
        }
    }

    /// One day of a problem's life.
    struct LifeDay {
        let stage: Stage
        let isDecided: Bool
        var isUndecided: Bool { stage == .reported || stage == .queued || (stage == .analysed && !isDecided) }
    }

    /// From the day of the report through t.
    func life(_ problem: SampleProblem, through t: Day) -> [Day: LifeDay] {
        var life: [Day: LifeDay] = [:]
        var isDecided = false
        var day = problem.reported
        while let stage = stage(problem, day), day <= t {
            let current = reopenings(problem, day).count
            if problem.reopened.contains(where: { !$0.isVoid && $0.on == day }) { isDecided = false }
            if let analysed = problem.analysed, analysed <= day, !isDecided {
                isDecided =
                    problem.decisions.contains { !$0.isVoid && $0.on <= day && episode($0.on, problem, day) == current }
                    || !covering(problem, episode: current, day).isEmpty
            }
            life[day] = LifeDay(stage: stage, isDecided: isDecided)
            day = day + 1
        }
        return life
    }

    /// The balance of problems over `[start, end]`, by looking at each day and its eve.
    func balance(_ days: ClosedRange<Day>, _ lives: [[Day: LifeDay]]) -> Balance<ChangeOfUndecided> {
        var counts: [ChangeOfUndecided: Int] = [:]
        for (problem, life) in zip(sample.problems, lives) {
            var day = days.lowerBound
            while day <= days.upperBound {
                let (eve, now) = (life[day - 1], life[day])
                let arrives = problem.reported == day
                let reopens = problem.reopened.count { !$0.isVoid && $0.on == day }
                let wasUndecided = eve?.isUndecided ?? false || arrives || reopens > 0
                counts[.inflow, default: 0] += arrives ? 1 : 0
                counts[.reopened, default: 0] += reopens
                if now?.stage == .filteredOut, eve?.stage != .filteredOut, wasUndecided {
                    counts[.screenedOut, default: 0] += 1
                }
                if now?.stage == .duplicate, eve?.stage != .duplicate, wasUndecided {
                    counts[.duplicates, default: 0] += 1
                }
                let wasDecided = reopens == 0 && eve?.isDecided ?? false
                if let now, now.isDecided, !wasDecided, now.stage != .duplicate {
                    counts[.decided, default: 0] += 1
                }
                day = day + 1
            }
        }
        return Balance(opening: lives.count { $0[days.lowerBound - 1]?.isUndecided ?? false }, counts)
    }

    /// Whether an AP was checked on a day that fits, in its own log or in a meeting's minutes.
    func isChecked(_ plan: SamplePlan, where fits: (Day) -> Bool) -> Bool {
        plan.checks.contains { !$0.isVoid && fits($0.on) }
            || sample.meetings.contains { meeting in
                fits(meeting.on) && meeting.checks.contains { $0.plan == plan.id && !$0.isVoid }
            }
    }

    func openPlans(_ t: Day) -> Int { sample.plans.count { state($0, t) == .open } }
}
