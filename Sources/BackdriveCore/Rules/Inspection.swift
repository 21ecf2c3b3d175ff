/// What catalog rules may look at: the records, and what follows from their dates.
package struct Inspection: Sendable {
    package let catalog: Catalog
    /// The day of the rules that look at time (BD051–BD055); `--as-of` moves it.
    package let asOf: Day
    /// The settings' `as_of`, else the current day in the site's zone: of BD011 and of the exemptions' end.
    package let today: Day
    /// False under `--as-of`, which is time travel: then BD011 is off.
    package let judgesFuture: Bool

    let timelines: Timelines
    /// States and stages at the end of `asOf`.
    let snapshot: Snapshot
    /// The links between problems, and their occurrences, once everything has happened.
    let duplicates: DuplicateChains
    let occurrences: Occurrences
    /// The problems that an AP ever covers, by id.
    let coveredByPlan: Column<ActionPlan, [CoveredProblem]>

    /// `today` is `asOf` unless `--as-of` moved the latter.
    package init(catalog: Catalog, asOf: Day, judgesFuture: Bool, today: Day? = nil) {
        self.catalog = catalog
        self.asOf = asOf
        self.today = today ?? asOf
        self.judgesFuture = judgesFuture
        timelines = Timelines(catalog)
        snapshot = Snapshot(of: catalog, timelines: timelines, asOf: asOf)
        duplicates = DuplicateChains(catalog, asOf: Self.endOfTime)
        occurrences = Occurrences(of: catalog, duplicates: duplicates, asOf: Self.endOfTime)
        coveredByPlan = CoveredProblem.byPlan(in: catalog, timelines)
    }

    /// A day by which everything has happened: most rules judge the whole content (DATA.md §5, "Which day").
    static let endOfTime = Day.latest

    /// The rules about the day, where neither the settings nor `--as-of` tell it: they would judge another day.
    var unaskedRules: Set<RuleCode> {
        catalog.settings.isDayKnown || !judgesFuture ? [] : [11, 51, 52, 53, 54, 55]
    }

    /// Whether an event may not have this day yet (BD011); false for every day where that rule is off.
    func isFuture(_ day: Day) -> Bool { judgesFuture && day > today }

    /// Whether an AP that covers a problem, or was meant to, could not be read as written: then the problem's stage may
    /// be another one, and its fault is the AP's.
    func isCoverUncertain(of place: Table<Problem>.Index) -> Bool {
        let problem = catalog.problems[place]
        let names = Set(
            [problem.id, problem.specialProject?.id.value].compactMap(\.self) + problem.origin.aliases.map(\.value))
        let covering = timelines.problems[place].coverage.lazy.map { catalog.plans[$0.plan] }
        return covering.contains { $0.hasFault(in: ["created_on", "done_on", "dropped_on", "reopened"]) }
            || catalog.leftOut.contains { !$0.namedIDs.isDisjoint(with: names) }
            || catalog.plans.contains { plan in
                plan.hasFault(in: ["problems", "special_project"])
                    && !plan.origin.file.coverableIDs.isDisjoint(with: names)
            }
    }

    /// The first whole cycle that began on or after `day`, if it is over by the as-of day.
    func completeCycle(since day: Day) -> Cycle? {
        guard let cycle = snapshot.cycles.cycles.first(where: { $0.startsOn >= day }) else { return nil }
        return cycle.endsBefore <= asOf ? cycle : nil
    }
}

/// A problem as one AP covers it (METRICS.md §0, "Covering").
struct CoveredProblem: Sendable {
    let problem: Table<Problem>.Index
    /// The day that decides which of the problem's episodes the AP belongs to.
    let countsFrom: Day

    static func byPlan(in catalog: Catalog, _ timelines: Timelines) -> Column<ActionPlan, [CoveredProblem]> {
        var covered = Column<ActionPlan, [CoveredProblem]>(Array(repeating: [], count: catalog.plans.count))
        for problem in catalog.problems.indices {
            for coverage in timelines.problems[problem].coverage {
                covered[coverage.plan].append(CoveredProblem(problem: problem, countsFrom: coverage.countsFrom))
            }
        }
        return covered
    }
}

extension ActionPlan {
    fileprivate func hasFault(in fields: [String]) -> Bool { fields.contains { origin.hasFault(in: $0) } }
}
