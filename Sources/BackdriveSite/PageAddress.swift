package import BackdriveCore

/// A page of the site. Its path never changes once published: links are for ever (PRODUCT.md §4).
package enum PageAddress: Sendable, Hashable {
    /// That of one record, but for cycles.
    case record(RecordAddress)
    case overview
    case matrix
    case problems
    /// A page of the register's lists.
    case problemList(RegisterList<Stage>)
    case plans
    /// A page of the register's lists.
    case planList(RegisterList<PlanGroup>)
    case people
    case cycles
    /// By its place in the report's cycles.
    case cycle(Int)
    /// A cycle that has a file but has not begun.
    case plannedCycle(Table<CycleFile>.Index)
    case sources
    case specialProjects
    case meetings
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
    /// A chapter of the manual, by its name.
    case help(String)
    /// A former id, beside the page of the record that it leads to.
    indirect case alias(String, of: PageAddress)
    case notFound
}

extension Report {
    /// Where a page lies, from the site's root: `aps/AP-K7QX2.html`.
    package func path(of page: PageAddress) -> String {
        switch page {
        case .record(let record): catalog.pagePath(of: record)
        case .overview: "index.html"
        case .matrix: "matrix.html"
        case .problems: "problems/index.html"
        case .problemList(let list): "problems/\(list.fileName)"
        case .plans: "aps/index.html"
        case .planList(let list): "aps/\(list.fileName)"
        case .people: "people/index.html"
        case .cycles: "cycles/index.html"
        case .cycle(let place): "cycles/\(cycles[place].cycle.id).html"
        case .plannedCycle(let index): catalog.cycleFiles[index].pagePath
        case .sources: "sources/index.html"
        case .specialProjects: "special-projects/index.html"
        case .meetings: "meetings/index.html"
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
        case .help(let name): "help/\(name).html"
        case .alias(let id, let page): "\(path(of: page).prefix { $0 != "/" })/\(id).html"
        case .notFound: "404.html"
        }
    }

    /// The page of a record; nil for one that does not have a page.
    func page(of record: RecordAddress) -> PageAddress? {
        switch record {
        case .cycle(let id):
            cycles.firstIndex { $0.cycle.id == id }.map { .cycle($0) }
                ?? catalog.cycleFiles.index(of: id).map { .plannedCycle($0) }
        case .leftOut: nil
        default: .record(record)
        }
    }
}
