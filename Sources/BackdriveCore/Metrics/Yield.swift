/// What the mechanism has brought so far (METRICS.md 1.21): how far the problems came, each step a part of the one before.
package struct Yield: Sendable {
    package private(set) var all = YieldSteps()
    /// Of every source, retired ones too.
    package private(set) var bySource: Column<InformationSource, YieldSteps>
    package private(set) var byCategory: [Category: CategoryYield]
    /// How far each problem came; nil for one that does not exist yet, and for a duplicate.
    package private(set) var lastStep: Column<Problem, Step?>

    init(in snapshot: Snapshot, problems states: Column<Problem, ProblemState?>) {
        let catalog = snapshot.catalog
        bySource = Column(repeating: YieldSteps(), for: catalog.sources)
        byCategory = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, CategoryYield()) })
        lastStep = Column(repeating: nil, for: catalog.problems)
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
    }

    /// How far a problem came, in the order in which it goes.
    package enum Step: String, CaseIterable, Comparable, Sendable {
        case distinct, passed, analysed, acted, done, better

        package static func < (a: Step, b: Step) -> Bool { a.place < b.place }

        /// The last step that a problem came to; nil for a duplicate, which counts for its root.
        init?(of problem: Table<Problem>.Index, in snapshot: Snapshot, _ state: ProblemState?) {
            guard let state, state.stage != .duplicate else { return nil }
            let timeline = snapshot.timelines.problems[problem]
            let hasPassed = !timeline.isRejected && timeline.screenedOn.map { $0 <= snapshot.asOf } ?? false
            let plans = snapshot.covering(problem)
            self =
                if !hasPassed {
                    .distinct
                } else if state.category == nil {
                    .passed
                } else if plans.contains(where: { snapshot.endings[$0]?.isDone ?? false }) {
                    state.effectiveness?.verdict.isBetter ?? false ? .better : .done
                } else if plans.contains(where: { _ in true }) {
                    .acted
                } else {
                    .analysed
                }
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
