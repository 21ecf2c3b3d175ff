import BackdriveCore

/// The records of a site as its JSON gives them: who they are, and their fields under `fields`.
struct PublishedRecords: Sendable {
    let report: Report
    private let cycles: [String: Cycle]

    init(_ report: Report) {
        self.report = report
        let reached = report.cycles.map { ($0.cycle.id, $0.cycle) }
        cycles = Dictionary(reached, uniquingKeysWith: { first, _ in first })
    }

    /// The records of a kind by id; the cycles of the calendar up to the as-of day, and any other that has a file.
    func addresses(of kind: RecordKind) -> [RecordAddress] {
        let catalog = report.catalog
        return switch kind {
        case .person: catalog.people.indices.map { .person($0) }
        case .source: catalog.sources.indices.map { .source($0) }
        case .problem: catalog.problems.indices.map { .problem($0) }
        case .actionPlan: catalog.plans.indices.map { .plan($0) }
        case .specialProject: catalog.specialProjects.indices.map { .specialProject($0) }
        case .meeting: catalog.meetings.indices.map { .meeting($0) }
        case .cycle:
            Set(cycles.keys).union(catalog.cycleFiles.map(\.id))
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .cycle($0) }
        }
    }

    /// The members of one record's object.
    func write(_ address: RecordAddress, to json: inout JSONWriter) {
        // No copy of the whole catalog for each record.
        switch address {
        case .person(let index): write(report.catalog.people[index], at: address, to: &json)
        case .source(let index): write(report.catalog.sources[index], at: address, to: &json)
        case .problem(let index): write(report.catalog.problems[index], at: address, to: &json)
        case .plan(let index): write(report.catalog.plans[index], at: address, to: &json)
        case .specialProject(let index): write(report.catalog.specialProjects[index], at: address, to: &json)
        case .meeting(let index): write(report.catalog.meetings[index], at: address, to: &json)
        case .cycle(let id): write(cycle(id), at: address, to: &json)
        case .leftOut: return
        }
    }

    private func write(_ record: some PublishedRecord, at address: RecordAddress, to json: inout JSONWriter) {
        let kind = report.catalog.kind(of: address)
        json.member("id", record.id)
        json.member("kind", kind.rawValue)
        json.member("title", record.heading)
        json.member("url", "\(kind.folder)/\(record.id).html")
        json.list("aliases", record.aliases)
        json.object("fields") { record.writeFields(in: report.catalog, to: &$0) }
    }

    private func cycle(_ id: String) -> PublishedCycle {
        PublishedCycle(
            id: id, days: cycles[id] ?? report.catalog.calendar.cycle(id: id), file: report.catalog.cycleFiles[id: id])
    }
}

/// A record that writes its fields in the order of DATA.md §3.
protocol PublishedRecord {
    var id: String { get }
    /// What its page is called.
    var heading: String { get }
    var aliases: [String] { get }
    func writeFields(in catalog: Catalog, to json: inout JSONWriter)
}

extension PublishedRecord where Self: Record {
    var aliases: [String] { origin.aliases.map(\.value) }
}
