package import BackdriveCore

/// What waits for one person, or in one source, the most urgent first (PRODUCT.md §3, `digest`).
package struct Reminder: Sendable {
    /// Whose it is.
    package let name: String
    /// Problems that cry for an AP: Andon and High ones; APs overdue, at risk or blocked, due soon and unchecked; stale sources;
    /// problems to filter, and those without a verdict. Each record is in the first that fits of its kind. Empty when
    /// there is nothing to say.
    package let lists: [TextList]

    /// Of the APs that a person owns, of the sources in their care, and of the problems that they answer for: as owner, or as
    /// the source's where a problem has none.
    package init(of person: Table<Person>.Index, on site: Site) {
        let catalog = site.report.catalog
        let owned = catalog.ownership[person]
        let (problems, sources) = (Set(owned.problems), Set(owned.sources))
        self.init(
            name: catalog.people[person].name.value, plans: owned.plans, sources: owned.sources,
            answersFor: { problem in
                catalog.problems[problem].owner == nil
                    ? catalog.sourceOfProblem[problem].map(sources.contains) ?? false : problems.contains(problem)
            }, site, namesOwner: false)
    }

    /// Of the problems that came from a source, and of the APs that are counted under one of them (METRICS.md §0, "Sliced
    /// by").
    package init(of source: Table<InformationSource>.Index, on site: Site) {
        let catalog = site.report.catalog
        self.init(
            name: catalog.sources[source].title.value,
            plans: catalog.plans.indices.filter { plan in
                let first = catalog.problemsNamedByPlan[plan].first { site.report.problems[$0] != nil }
                return first.map { catalog.sourceOfProblem[$0] == source } ?? false
            }, sources: [source], answersFor: { catalog.sourceOfProblem[$0] == source },
            site, namesOwner: true)
    }

    private init(
        name: String, plans: [Table<ActionPlan>.Index], sources: [Table<InformationSource>.Index],
        answersFor: (Table<Problem>.Index) -> Bool, _ site: Site, namesOwner: Bool
    ) {
        let (report, words) = (site.report, site.words)
        func problemRow(_ problem: Table<Problem>.Index, _ said: String?) -> TextList.Row? {
            site.text(
                problem: problem, said: said,
                as: site.row(problem: problem, showsOwner: namesOwner, showsSource: !namesOwner))
        }
        let andon = WeeklyAgenda(report).andon.filter(answersFor)
        let high = report.highUncovered.filter { answersFor($0) && !andon.contains($0) }
        self.name = name
        let problemLists = [
            TextList(words("weekly.andon"), rows: andon.map { problemRow($0, site.whyWithoutPlan($0)) }),
            TextList(words("needs.problems"), rows: high.map { problemRow($0, site.whyWithoutPlan($0)) }),
        ]
        let sourceLists = [
            TextList(
                words("needs.sources"),
                rows: SourceFreshness.all(of: site)
                    .filter { sources.contains($0.index) && report.isNeglected($0.index) }
                    .map { site.text(source: $0) }),
            TextList(
                words("person.unfiltered"),
                rows: report.unfiltered(of: sources).map { problemRow($0, site.waiting($0)) }),
            TextList(
                words("agenda.verdicts"),
                rows: site.verdicts.awaitingJudgement.filter(answersFor).map { site.text(effect: $0) }),
        ]
        let planLists = Self.lists(of: OpenPlans(among: plans, in: report), site, namesOwner: namesOwner)
        lists = (problemLists + planLists + sourceLists).compactMap(\.self)
    }

    private static func lists(of open: OpenPlans, _ site: Site, namesOwner: Bool) -> [TextList?] {
        let (report, words) = (site.report, site.words)
        let inTime = open[.soon] + open[.later]
        func calm(_ state: DueState) -> [Table<ActionPlan>.Index] {
            open[state].filter { report.obstacle(to: $0) == nil }
        }
        func row(_ plan: Table<ActionPlan>.Index) -> TextList.Row? { site.text(plan: plan, showsOwner: namesOwner) }
        return [
            TextList(words.name(of: DueState.overdue), rows: open[.overdue].map(row)),
            TextList(words("weekly.part.at-risk"), rows: inTime.filter { report.obstacle(to: $0) != nil }.map(row)),
            TextList(words.name(of: DueState.soon), rows: calm(.soon).map(row)),
            TextList(
                words("weekly.part.unchecked", ["n": report.catalog.settings.uncheckedWeeks]),
                rows: calm(.later).filter(report.isUnchecked).map(row)),
        ]
    }
}
