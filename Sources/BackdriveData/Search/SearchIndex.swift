package import BackdriveCore

/// `search.js`: what the site's script searches and filters by, every record that exists on the day.
///
/// A script that sets one variable, since nothing else can be loaded from a page that is opened as a file. A column of
/// each kind holds one value a record, which compresses to a third of what rows would.
///
/// A page of another site may load it as a script too, and no check in here would keep it from that: whatever a script
/// asks about the page that runs it, that page can answer as it likes, and the site's own address is any that a reader
/// has for it. The web server refuses it by one header (Documentation/publishing.md), as `serve` does.
package struct SearchIndex {
    package static let path = "search.js"

    private let report: Report
    /// The words of a key in the site's language.
    private let word: (String) -> String

    package init(of report: Report, _ word: @escaping (String) -> String) {
        self.report = report
        self.word = word
    }

    package var file: OutputFile {
        let kinds = self.kinds
        var people = Interned()
        var json = JSONWriter(.compact)
        json.write(raw: "self.backdriveIndex=")
        json.object { json in
            json.array("kinds") { json in
                for kind in kinds { json.elementObject { kind.write(to: &$0, &people) } }
            }
            json.list("people", people.texts)
        }
        return OutputFile(path: Self.path, contents: .bytes(json.finished()))
    }

    private var kinds: [IndexedKind] {
        [
            kind(.problem, report.catalog.problems, states: states(Stage.self, "stage")) { problem($0) },
            kind(
                .actionPlan, report.catalog.plans,
                states: states(DueState.self, "due") + states([PlanState.State.done, .dropped], "ap_state")
            ) { plan($0) },
            kind(
                .specialProject, report.catalog.specialProjects, states: states(SpecialProject.Status.self, "ap_state")
            ) { specialProject($0) },
            kind(.source, report.catalog.sources) { index in
                let source = report.catalog.sources[index]
                return IndexedRecord(title: source.title.value, owner: name(source.owner.value))
            },
            kind(.person, report.catalog.people) { IndexedRecord(title: report.catalog.people[$0].name.value) },
            kind(.meeting, report.catalog.meetings, states: states(Meeting.Kind.self, "meeting_kind")) { meeting($0) },
            cycles,
        ]
    }

    private func kind<Row: Record>(
        _ kind: RecordKind, _ table: Table<Row>, states: [IndexedKind.State] = [],
        _ record: (Table<Row>.Index) -> IndexedRecord?
    ) -> IndexedKind {
        var indexed = IndexedKind(kind, name: word("kinds.\(kind.rawValue)"), states: states)
        for index in table.indices {
            guard let record = record(index) else { continue }
            indexed.add(record, id: table[index].id, formerIDs: table.formerIDs(of: index))
        }
        return indexed
    }

    private func problem(_ index: Table<Problem>.Index) -> IndexedRecord? {
        let problem = report.catalog.problems[index]
        return report.problems[index].map { state in
            IndexedRecord(
                title: problem.title.value, owner: problem.owner.map { name($0.value) },
                source: report.catalog.sourceOfProblem[index]?.offset, state: state.stage.rawValue, tier: state.tier,
                isUncovered: state.stage.isOpen && state.live.isEmpty, day: problem.reportedOn.value, tags: problem.tags
            )
        }
    }

    /// An AP has the source of the first problem that it names (METRICS.md §0).
    private func plan(_ index: Table<ActionPlan>.Index) -> IndexedRecord? {
        let plan = report.catalog.plans[index]
        return report.plans[index].map { state in
            let first = report.catalog.problemsNamedByPlan[index].first { report.problems[$0] != nil }
            return IndexedRecord(
                title: plan.title.value, owner: name(plan.owner.value),
                source: first.flatMap { report.catalog.sourceOfProblem[$0]?.offset },
                state: state.dueState?.rawValue ?? state.state.rawValue,
                day: state.doneOn ?? state.droppedOn ?? state.dueOn, tags: plan.tags)
        }
    }

    private func specialProject(_ index: Table<SpecialProject>.Index) -> IndexedRecord? {
        let project = report.catalog.specialProjects[index]
        return report.specialProjects[index].map {
            IndexedRecord(title: project.title.value, owner: name(project.owner.value), state: $0.state.rawValue)
        }
    }

    private func meeting(_ index: Table<Meeting>.Index) -> IndexedRecord? {
        let meeting = report.catalog.meetings[index]
        guard meeting.on.value <= report.asOf else { return nil }
        return IndexedRecord(
            title: meeting.title?.value ?? "", owner: name(meeting.host.value), state: meeting.kind.value.rawValue,
            day: meeting.on.value)
    }

    /// A cycle goes by its id, with or without a file.
    private var cycles: IndexedKind {
        var cycles = IndexedKind(.cycle, name: word("kinds.cycle"), states: [])
        for cycle in report.cycles { cycles.add(IndexedRecord(title: ""), id: cycle.cycle.id, formerIDs: []) }
        return cycles
    }

    /// Of a person's id; any other text is a name as it stands.
    private func name(_ owner: String) -> String { report.catalog.people[id: owner]?.name.value ?? owner }

    private func states<Name: CaseIterable & RawRepresentable<String>>(
        _ names: Name.Type, _ words: String
    ) -> [IndexedKind.State] { states(Array(names.allCases), words) }

    private func states(_ names: [some RawRepresentable<String>], _ words: String) -> [IndexedKind.State] {
        names.map { ($0.rawValue, word("\(words).\($0.rawValue)")) }
    }
}
