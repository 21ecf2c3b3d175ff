package import BackdriveCore

/// What waits for one person, or in one source, the most urgent first (PRODUCT.md §3, `digest`).
package struct Reminder: Sendable {
    /// Whose it is.
    package let name: String
    /// APs overdue, due soon and unchecked, each in the first that fits; problems to filter, and those without a verdict.
    /// Empty when there is nothing to say.
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
        let open = OpenPlans(among: plans, in: report)
        let weeks = report.catalog.settings.uncheckedWeeks
        let unchecked = open[.later].filter { report.plans[$0]?.weeksUnchecked ?? 0 >= weeks }
        func row(_ plan: Table<ActionPlan>.Index) -> TextList.Row? { site.text(plan: plan, showsOwner: namesOwner) }
        self.name = name
        lists = [
            TextList(words.name(of: DueState.overdue), rows: open[.overdue].map(row)),
            TextList(words.name(of: DueState.soon), rows: open[.soon].map(row)),
            TextList(words("weekly.part.unchecked", ["n": weeks]), rows: unchecked.map(row)),
            TextList(
                words("person.unfiltered"),
                rows: report.unfiltered(of: sources).map { problem in
                    site.text(
                        problem: problem, said: site.waiting(problem),
                        as: site.row(problem: problem, showsOwner: namesOwner, showsSource: !namesOwner))
                }),
            TextList(
                words("agenda.verdicts"),
                rows: report.verdicts.awaitingJudgement.filter(answersFor).map { site.text(effect: $0) }),
        ].compactMap(\.self)
    }
}
