import BackdriveCore

/// SplitMix64: the same seed gives the same content everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// Lives through an organisation's days and writes down what happens: content that obeys the rules of DATA.md §5,
/// because each event is only written when its cause is there.
struct SampleGenerator {
    private var random: SeededGenerator
    private(set) var sample = Sample()
    let firstDay: Day = "2025-11-20"
    let lastDay: Day
    private var today: Day

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        today = firstDay
        lastDay = firstDay + Int.random(in: 20...110, using: &random)
        sample.firstCycle = firstDay + Int.random(in: 0...12, using: &random)
        sample.cycleLength = Int.random(in: 7...16, using: &random)
        sample.windowDays = Int.random(in: 3...20, using: &random)
        sample.recurrenceDays = Int.random(in: 3...30, using: &random)
        if chance(0.3) { sample.stretched["2025-C02"] = sample.firstCycle + sample.cycleLength + 20 }
        sample.projects = [SampleProject(id: "SP-1", created: firstDay + 5)]
        sample.sources[1].owner = chance(0.5) ? "zhang" : "wang"
        while today <= lastDay {
            liveOneDay()
            today = today + 1
        }
        strikeEntries()
    }

    mutating func day() -> Day { firstDay + Int.random(in: 0...(lastDay - firstDay), using: &random) }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }
    private mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

    /// What a check of today says: each outcome in its turn.
    private func outcome() -> Check.Outcome {
        Check.Outcome.allCases[(today - firstDay) % Check.Outcome.allCases.count]
    }

    private mutating func liveOneDay() {
        // Problems come back in the morning: whether they were resolved is a question of the eve.
        for index in sample.problems.indices { reopenProblem(index) }
        for index in sample.plans.indices { advancePlan(index) }
        if sample.problems.count < 9, chance(0.2) { reportProblem() }
        for index in sample.problems.indices { advanceProblem(index) }
        if sample.plans.count < 7, !sample.problems.isEmpty, chance(0.2) { createPlan() }
        if chance(0.1) { holdMeeting() }
        if chance(0.05) { sample.sources[1].reviews.append(Entry(on: today, value: 0)) }
        if chance(0.005), sample.sources[1].retired == nil { sample.sources[1].retired = today }
    }

    private mutating func holdMeeting() {
        var meeting = SampleMeeting(
            id: "M-\(sample.meetings.count)", kind: pick(Meeting.Kind.allCases) ?? .weekly, on: today)
        meeting.host = pick(["li", "zhang", "a guest"]) ?? "li"
        if chance(0.5) { meeting.attendees = ["zhang", "wang"] }
        let open = sample.plans.filter { $0.done == nil && $0.dropped == nil }
        meeting.checks = open.filter { _ in chance(0.6) }.map { ($0.id, outcome(), chance(0.2)) }
        sample.meetings.append(meeting)
    }

    private mutating func reportProblem() {
        var problem = SampleProblem(id: "P-\(sample.problems.count + 1)", reported: today)
        problem.source = chance(0.6) ? "a" : "b"
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let day = today - Int.random(in: 0...20, using: &random)
            problem.occurrences.append(Entry(on: day, value: Int.random(in: 1...3, using: &random)))
        }
        sample.problems.append(problem)
    }

    private mutating func reopenProblem(_ index: Int) {
        guard sample.problems[index].analysed != nil, chance(0.12) else { return }
        let stage = NaiveNumbers(sample: sample).stage(sample.problems[index], today - 1)
        if stage == .resolved || stage == .verified {
            sample.problems[index].reopened.append(Entry(on: today, value: ()))
        }
    }

    private mutating func advanceProblem(_ index: Int) {
        var problem = sample.problems[index]
        if problem.passed == nil && problem.rejected == nil {
            if chance(0.25) { problem.passed = today } else if chance(0.04) { problem.rejected = today }
        }
        if problem.passed != nil, problem.analysed == nil, chance(0.2) {
            problem.analysed = today
            problem.category = pick(Category.allCases) ?? .system
            if chance(0.3) { problem.secondary = Category.allCases.filter { $0 != problem.category } }
            if chance(0.8) {
                problem.grades = Rating(
                    frequency: Int.random(in: 2...4, using: &random), impact: Int.random(in: 2...4, using: &random))
            }
        }
        if problem.analysed != nil {
            if chance(0.05) {
                problem.decisions.append(Entry(on: today, value: pick([.act, .act, .act, .defer, .decline]) ?? .act))
            }
            if chance(0.2), NaiveNumbers(sample: sample).stage(problem, today) == .resolved {
                problem.results.append(Entry(on: today, value: pick([.effective, .notEffective]) ?? .effective))
            }
        }
        if problem.duplicateOf == nil, chance(0.01), let other = pick(sample.problems), !leads(from: other, to: problem)
        {
            problem.duplicateOf = (other.id, today)
        }
        if problem.joined == nil, sample.projects[0].created <= today, chance(0.02) { problem.joined = ("SP-1", today) }
        if chance(0.08) { problem.occurrences.append(Entry(on: today, value: Int.random(in: 1...2, using: &random))) }
        sample.problems[index] = problem
    }

    private func leads(from start: SampleProblem, to end: SampleProblem) -> Bool {
        var place: SampleProblem? = start
        while let problem = place {
            if problem.id == end.id { return true }
            place = problem.duplicateOf.flatMap { link in sample.problems.first { $0.id == link.id } }
        }
        return false
    }

    private mutating func createPlan() {
        var plan = SamplePlan(id: "AP-\(sample.plans.count + 1)", created: today)
        plan.owner = chance(0.7) ? "zhang" : "li"
        plan.due = today + Int.random(in: 0...25, using: &random)
        if sample.projects[0].created <= today, chance(0.3) { plan.project = "SP-1" }
        for _ in 0..<Int.random(in: plan.project == nil ? 1...3 : 0...1, using: &random) {
            if let id = pick(sample.problems)?.id, !plan.problems.contains(id) { plan.problems.append(id) }
        }
        sample.plans.append(plan)
        if chance(0.05) { sample.plans[sample.plans.count - 1].done = today }
    }

    private mutating func advancePlan(_ index: Int) {
        var plan = sample.plans[index]
        if plan.done != nil, plan.dropped == nil, chance(0.06), mayReopen(plan) {
            plan.reopened.append(Entry(on: today, value: plan.done ?? today))
            plan.done = nil
            if chance(0.1) { plan.done = today }
        }
        guard plan.done == nil, plan.dropped == nil else {
            sample.plans[index] = plan
            return
        }
        if plan.started == nil, chance(0.2) { plan.started = today }
        if chance(0.25) { plan.checks.append(Entry(on: today, value: outcome())) }
        if chance(0.07) {
            let to = max(plan.due + Int.random(in: -5...12, using: &random), plan.created)
            if to != plan.due {
                plan.moves.append(Entry(on: today, value: (plan.due, to)))
                plan.due = to
            }
        } else if chance(0.1) {
            plan.done = today
        } else if chance(0.03) {
            plan.dropped = today
        }
        sample.plans[index] = plan
    }

    /// BD036: not on or after the day that a later episode of a problem it covers began, nor on the day it was done.
    private func mayReopen(_ plan: SamplePlan) -> Bool {
        guard let done = plan.done, done < today else { return false }
        return sample.problems.allSatisfy { problem in
            let joined = problem.joined.flatMap { $0.id == plan.project ? $0.on : nil }
            guard plan.problems.contains(problem.id) || joined != nil else { return true }
            let from = plan.problems.contains(problem.id) ? plan.created : max(plan.created, joined ?? plan.created)
            return problem.reopened.allSatisfy { $0.on <= from }
        }
    }

    /// Mistaken entries, struck: they must count nowhere.
    private mutating func strikeEntries() {
        for index in sample.problems.indices where chance(0.3) {
            let day = day()
            sample.problems[index].decisions.append(Entry(on: day, value: .decline, isVoid: true))
            sample.problems[index].reopened.append(Entry(on: day, value: (), isVoid: true))
            sample.problems[index].occurrences.append(Entry(on: day, value: 50, isVoid: true))
        }
        for index in sample.plans.indices where chance(0.3) {
            let day = day()
            sample.plans[index].reopened.append(Entry(on: day + 3, value: day, isVoid: true))
            sample.plans[index].moves.append(Entry(on: day, value: (day, day + 9), isVoid: true))
            sample.plans[index].checks.append(Entry(on: day, value: .blocked, isVoid: true))
        }
    }
}
