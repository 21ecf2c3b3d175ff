/// What the mechanism has brought so far (METRICS.md 1.21): how far the problems came, each step a part of the one before.
package struct Yield: Sendable {
    package let all: YieldSteps
    /// Of every source, retired ones too.
    package let bySource: Column<InformationSource, YieldSteps>
    package let byCategory: [Category: CategoryYield]
    /// How far each problem came; nil for one that does not exist yet, and for a duplicate.
    package let lastStep: Column<Problem, Step?>

    init(in snapshot: Snapshot, problems states: Column<Problem, ProblemState?>) {
        let catalog = snapshot.catalog
        var all = YieldSteps()
        var bySource = Column<InformationSource, YieldSteps>(repeating: YieldSteps(), for: catalog.sources)
        var byCategory: [Category: CategoryYield] = [:]
        var lastStep = Column<Problem, Step?>(repeating: nil, for: catalog.problems)
        for category in Category.allCases { byCategory[category] = CategoryYield() }
        for problem in snapshot.existingProblems {
            guard let step = Step(of: problem, in: snapshot, states[problem]) else { continue }
            lastStep[problem] = step
            all.count(step)
            if let source = catalog.sourceOfProblem[problem] { bySource[source].count(step) }
            if let category = states[problem]?.category { byCategory[category]?.steps.count(step) }
        }
        for plan in snapshot.existingPlans {
            guard let category = snapshot.firstProblem(of: plan).flatMap({ states[$0]?.category }) else { continue }
            byCategory[category]?.plans += 1
            if snapshot.endings[plan]?.isDone ?? false { byCategory[category]?.plansDone += 1 }
        }
        self.all = all
        self.bySource = bySource
        self.byCategory = byCategory
        self.lastStep = lastStep
    }

    /// How far a problem came, in the order in which it goes.
    package enum Step: String, CaseIterable, Comparable, Sendable {
        case distinct, passed, analysed, acted, done, better

        package static func < (a: Step, b: Step) -> Bool { a.place < b.place }

        /// The last step that a problem came to; nil for a duplicate, which counts for its root.
        init?(of problem: Table<Problem>.Index, in snapshot: Snapshot, _ state: ProblemState?) {
            guard let state, state.stage != .duplicate else { return nil }
            let timeline = snapshot.timelines.problems[problem]
            guard !timeline.isRejected, let screenedOn = timeline.screenedOn, screenedOn <= snapshot.asOf else {
                self = .distinct
                return
            }
            guard state.category != nil else {
                self = .passed
                return
            }
            var isActedOn = false
            var isDone = false
            for plan in snapshot.covering(problem) {
                isActedOn = true
                isDone = isDone || snapshot.endings[plan]?.isDone ?? false
            }
            guard isDone else {
                self = isActedOn ? .acted : .analysed
                return
            }
            self = state.effectiveness?.verdict.isBetter ?? false ? .better : .done
        }
    }

    package static let definition = Definition(
        "yield", "1.21",
        "Of the problems that are no duplicates those passed, of these those analysed, of these those an AP ever covered, of "
            + "these those with such an AP done, of these those that got better.")
}

/// How many problems came to each step or beyond it; none exceeds the one before.
package struct YieldSteps: Sendable, Hashable {
    /// By the last step that they came to.
    private var counts = Array(repeating: 0, count: Yield.Step.allCases.count)

    package subscript(step: Yield.Step) -> Int { counts[step.place...].reduce(0, +) }

    fileprivate mutating func count(_ last: Yield.Step) { counts[last.place] += 1 }
}

/// What became of the problems of one category, and the APs that belong to it (METRICS.md §0, "Sliced by").
package struct CategoryYield: Sendable, Hashable {
    /// From `analysed` on.
    package fileprivate(set) var steps = YieldSteps()
    package fileprivate(set) var plans = 0
    package fileprivate(set) var plansDone = 0
}

extension Snapshot {
    /// The problem whose source and category an AP is counted under: the first that it names of those that exist on the
    /// day (METRICS.md §0); nil for an AP of a special project alone.
    func firstProblem(of plan: Table<ActionPlan>.Index) -> Table<Problem>.Index? {
        catalog.problemsNamedByPlan[plan].first { standings[$0] != nil }
    }
}

extension Effectiveness.Verdict {
    /// Fewer occurrences than before, as many as the target asks for.
    package var isBetter: Bool { self == .eliminated || self == .improved }
}
