package import BackdriveCore

/// The records of a site as its JSON gives them.
///
/// A record's JSON is made once, without white space: it stands in `records.json`, and its own file is those bytes.
package struct PublishedRecords: Sendable {
    let report: Report
    private let ids: CurrentIDs
    /// From the first to the running one, by their ids.
    private let cycles: [String: CycleReport]

    package init(of report: Report) {
        self.report = report
        ids = CurrentIDs(report.catalog)
        cycles = Dictionary(firstOf: report.cycles.map { ($0.cycle.id, $0) })
    }

    /// Every record in the order of DATA.md §3, then by id: the cycles of the calendar up to the report's day, and any
    /// other that has a file.
    package var addresses: [RecordAddress] {
        let catalog = report.catalog
        let cycles = Set(cycles.keys).union(catalog.cycleFiles.map(\.id))
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return RecordKind.allCases.flatMap { kind -> [RecordAddress] in
            kind == .cycle ? cycles.map { .cycle($0) } : catalog.addresses(of: kind)
        }
    }

    /// The records of some addresses, without those that are dated after the report's day.
    package func records(at addresses: some Sequence<RecordAddress>) -> [RecordRun] {
        var runs: [RecordRun] = []
        var json = JSONWriter(.compact)
        for address in addresses where write(address, to: &json) {
            let kind = report.catalog.kind(of: address)
            if runs.last?.kind != kind { runs.append(RecordRun(kind)) }
            runs[runs.endIndex - 1].add(report.catalog.id(of: address), json.bytes)
            json.removeAll()
        }
        return runs
    }

    /// False, with nothing written, for a record that did not exist on the day.
    private func write(_ address: RecordAddress, to json: inout JSONWriter) -> Bool {
        let catalog = report.catalog
        guard catalog.exists(address, on: report.asOf) else { return false }
        switch address {
        case .person(let index):
            let person = RecordOnDay(catalog.people[index], report.people[index], report)
            PersonRecord.members.write(person, ids, to: &json)
        case .source(let index):
            let source = RecordOnDay(catalog.sources[index], report.sources[index], report)
            SourceRecord.members.write(source, ids, to: &json)
        case .problem(let index):
            guard let problem = report.problemOnDay(index) else { return false }
            ProblemRecord.members.write(problem, ids, to: &json)
        case .plan(let index):
            guard let plan = report.planOnDay(index) else { return false }
            PlanRecord.members.write(plan, ids, to: &json)
        case .specialProject(let index):
            let project = RecordOnDay(catalog.specialProjects[index], report.specialProjects[index], report)
            SpecialProjectRecord.members.write(project, ids, to: &json)
        case .cycle(let id):
            let cycle = CycleOnDay(
                id: id, days: cycles[id]?.cycle ?? catalog.calendar.cycle(id: id), file: catalog.cycleFiles[id: id],
                numbers: cycles[id], report: report)
            CycleRecord.members.write(cycle, ids, to: &json)
        case .meeting(let index):
            MeetingRecord.members.write(RecordOnDay(catalog.meetings[index], nil, report), ids, to: &json)
        case .leftOut: return false
        }
        return true
    }
}

extension Report {
    /// Nil before it was reported.
    func problemOnDay(_ index: Table<Problem>.Index) -> ProblemOnDay? {
        problems[index].map { ProblemOnDay(catalog.problems[index], $0, self) }
    }

    /// Nil before it was created.
    func planOnDay(_ index: Table<ActionPlan>.Index) -> PlanOnDay? {
        plans[index].map { PlanOnDay(catalog.plans[index], $0, self) }
    }

    /// Those that exist on the day, by id.
    var problemsOnDay: some Sequence<ProblemOnDay> & SendableMetatype {
        catalog.problems.indices.lazy.compactMap { self.problemOnDay($0) }
    }

    /// The same of APs.
    var plansOnDay: some Sequence<PlanOnDay> & SendableMetatype {
        catalog.plans.indices.lazy.compactMap { self.planOnDay($0) }
    }
}
