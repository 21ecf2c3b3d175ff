package import BackdriveCore

/// A page of the site. Its path never changes once published: links are for ever (PRODUCT.md §4).
package enum PageAddress: Sendable, Hashable {
    case overview
    case matrix
    case problems
    /// A page of the register's lists.
    case problemList(RegisterList<Stage>)
    case problem(Table<Problem>.Index)
    case plans
    /// A page of the register's lists.
    case planList(RegisterList<PlanGroup>)
    case plan(Table<ActionPlan>.Index)
    case people
    case person(Table<Person>.Index)
    case cycles
    /// By its place in the report's cycles.
    case cycle(Int)
    /// A cycle that has a file but has not begun.
    case plannedCycle(Table<CycleFile>.Index)
    case sources
    case source(Table<InformationSource>.Index)
    case specialProjects
    case specialProject(Table<SpecialProject>.Index)
    case meetings
    case meeting(Table<Meeting>.Index)
    /// What the next cycle meeting must decide.
    case agenda
    case weekly
    case flow
    case effectiveness
    /// A page of all problems of one verdict.
    case verdictList(RegisterList<Effectiveness.Verdict>)
    case changes
    /// A page of all that happened in one month.
    case changeList(ChangeList)
    /// A page of all rows of a list that its own page shows the beginning of.
    indirect case fullList(FullList)
    /// Can the numbers be trusted?
    case quality
    /// What does this number mean?
    case definitions
    /// A former id, beside the page of the record that it leads to.
    indirect case alias(String, of: PageAddress)
    case notFound
}

extension Report {
    /// Where a page lies, from the site's root: `aps/AP-K7QX2.html`.
    package func path(of page: PageAddress) -> String {
        switch page {
        case .overview: "index.html"
        case .matrix: "matrix.html"
        case .problems: "problems/index.html"
        case .problemList(let list): "problems/\(list.fileName)"
        case .problem(let index): catalog.problems[index].pagePath
        case .plans: "aps/index.html"
        case .planList(let list): "aps/\(list.fileName)"
        case .plan(let index): catalog.plans[index].pagePath
        case .people: "people/index.html"
        case .person(let index): catalog.people[index].pagePath
        case .cycles: "cycles/index.html"
        case .cycle(let place): "cycles/\(cycles[place].cycle.id).html"
        case .plannedCycle(let index): catalog.cycleFiles[index].pagePath
        case .sources: "sources/index.html"
        case .source(let index): catalog.sources[index].pagePath
        case .specialProjects: "special-projects/index.html"
        case .specialProject(let index): catalog.specialProjects[index].pagePath
        case .meetings: "meetings/index.html"
        case .meeting(let index): catalog.meetings[index].pagePath
        case .agenda: "meeting.html"
        case .weekly: "weekly.html"
        case .flow: "flow.html"
        case .effectiveness: "effectiveness.html"
        case .verdictList(let list): "effectiveness/\(list.fileName)"
        case .changes: "changes.html"
        case .changeList(let list): "changes/\(list.fileName)"
        case .fullList(let list): list.path
        case .quality: "quality.html"
        case .definitions: "definitions.html"
        case .alias(let id, let page): "\(path(of: page).prefix { $0 != "/" })/\(id).html"
        case .notFound: "404.html"
        }
    }

    /// The page of a record; nil for one that does not have a page.
    func page(of record: RecordAddress) -> PageAddress? {
        switch record {
        case .problem(let index): .problem(index)
        case .plan(let index): .plan(index)
        case .person(let index): .person(index)
        case .source(let index): .source(index)
        case .specialProject(let index): .specialProject(index)
        case .meeting(let index): .meeting(index)
        case .cycle(let id):
            cycles.firstIndex { $0.cycle.id == id }.map { .cycle($0) }
                ?? catalog.cycleFiles.index(of: id).map { .plannedCycle($0) }
        case .leftOut: nil
        }
    }
}
