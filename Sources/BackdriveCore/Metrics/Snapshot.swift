/// AP states and problem stages at the end of one day, from which every number of that day is counted.
package struct Snapshot: Sendable {
    package let asOf: Day
    package let timelines: Timelines
    /// Nil for a problem that is not reported yet.
    let standings: Column<Problem, Standing?>
    /// As seen on the day; nil for an AP that is open or absent.
    let endings: Column<ActionPlan, Ending?>
    let cycles: CycleIndex

    package init(of timelines: Timelines, asOf: Day) {
        self.asOf = asOf
        self.timelines = timelines
        standings = Column(timelines.problems.values.map { $0.standing(on: asOf, plans: timelines.plans) })
        endings = Column(timelines.plans.values.map { $0.exists(on: asOf) ? $0.ending(asSeenOn: asOf) : nil })
        cycles = CycleIndex(timelines.catalog.calendar, through: asOf)
    }

    package var catalog: Catalog { timelines.catalog }

    /// The problems that exist on the day, by id.
    var existingProblems: some Sequence<Table<Problem>.Index> {
        let standings = standings
        return catalog.problems.indices.lazy.filter { standings[$0] != nil }
    }

    /// The APs that exist on the day, by id.
    var existingPlans: some Sequence<Table<ActionPlan>.Index> {
        let (plans, asOf) = (timelines.plans, asOf)
        return catalog.plans.indices.lazy.filter { plans[$0].exists(on: asOf) }
    }

    func isOpen(_ plan: Table<ActionPlan>.Index) -> Bool {
        timelines.plans[plan].exists(on: asOf) && endings[plan] == nil
    }

    /// The APs that cover a problem on the day, whatever the episode, by id.
    func covering(_ problem: Table<Problem>.Index) -> some Sequence<Table<ActionPlan>.Index> {
        let asOf = asOf
        return timelines.problems[problem].coverage.lazy.filter { $0.from <= asOf }.map(\.plan)
    }

    /// Both grades, as far as the analysis is known on the day.
    func rating(of problem: Table<Problem>.Index) -> Rating? {
        let timeline = timelines.problems[problem]
        return timeline.analysedOn.flatMap { $0 <= asOf ? timeline.rating : nil }
    }

    /// What is known of the analysis on the day: a dated block is visible as a whole from its day.
    func analysis(of problem: Table<Problem>.Index) -> Analysis? {
        catalog.problems[problem].analysis.flatMap { $0.on.value <= asOf ? $0 : nil }
    }
}
