import BackdriveCore

/// The own ids of the records that fields name, whatever alias was written.
///
/// A class, so that handing it to every value costs one reference; it never changes.
final class CurrentIDs: Sendable {
    private let catalog: Catalog
    private let people, sources, problems, plans, specialProjects, cycles, meetings: [String: String]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        people = catalog.people.idsByAlias
        sources = catalog.sources.idsByAlias
        problems = catalog.problems.idsByAlias
        plans = catalog.plans.idsByAlias
        specialProjects = catalog.specialProjects.idsByAlias
        cycles = catalog.cycleFiles.idsByAlias
        meetings = catalog.meetings.idsByAlias
    }

    /// Free text stays as it is.
    func id(_ written: String, of kind: RecordKind) -> String {
        switch kind {
        case .person: people[written] ?? written
        case .source: sources[written] ?? written
        case .problem: problems[written] ?? written
        case .actionPlan: plans[written] ?? written
        case .specialProject: specialProjects[written] ?? written
        case .cycle: cycles[written] ?? written
        case .meeting: meetings[written] ?? written
        }
    }

    /// Of a record of whatever kind.
    func id(_ written: String) -> String { catalog.resolve(written).map(catalog.id) ?? written }
}
