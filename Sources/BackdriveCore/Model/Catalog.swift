/// Every record of a content folder, joined: who covers whom, who owns what, which cycles there are.
///
/// Built once after reading; everything later looks up here and never searches (DESIGN.md §4).
///
/// A class, so that whatever looks up holds one reference; it never changes.
package final class Catalog: Sendable {
    package let settings: Settings
    package let calendar: CycleCalendar
    package let people: Table<Person>
    package let sources: Table<InformationSource>
    package let problems: Table<Problem>
    package let plans: Table<ActionPlan>
    package let specialProjects: Table<SpecialProject>
    package let cycleFiles: Table<CycleFile>
    package let meetings: Table<Meeting>
    /// Records whose files could not be used; their ids exist all the same.
    package let leftOut: [LeftOutRecord]
    /// The files that are no records.
    package let attachments: Attachments
    /// The kinds of which records may exist that nobody could read.
    let unreadKinds: Set<RecordKind>

    /// The problems that an AP names itself, in its own order.
    package let problemsNamedByPlan: Column<ActionPlan, [Table<Problem>.Index]>
    /// What a field names; nil where there is no such record.
    package let sourceOfProblem: Column<Problem, Table<InformationSource>.Index?>
    package let ownerOfPlan: Column<ActionPlan, Table<Person>.Index?>
    package let specialProjectOfPlan: Column<ActionPlan, Table<SpecialProject>.Index?>
    package let problemsBySource: Column<InformationSource, [Table<Problem>.Index]>
    package let problemsBySpecialProject: Column<SpecialProject, [Table<Problem>.Index]>
    package let plansBySpecialProject: Column<SpecialProject, [Table<ActionPlan>.Index]>
    package let ownership: Column<Person, Ownership>

    /// The entries of meetings' minutes that check an AP, struck ones too; by the meeting's id.
    let minutesByPlan: Column<ActionPlan, [MinutesEntry]>
    let leftOutByID: [String: [Int]]

    /// - Parameter records: of any kind, in any order.
    package init(
        settings: Settings, records: [any Record], leftOut: [LeftOutRecord] = [],
        attachments: Attachments = Attachments()
    ) {
        let byKind = Dictionary(grouping: records, by: \.recordKind)
        func table<Row: Record>() -> Table<Row> { Table(byKind[Row.kind]?.compactMap { $0 as? Row } ?? []) }
        self.settings = settings
        people = table()
        sources = table()
        problems = table()
        plans = table()
        specialProjects = table()
        cycleFiles = table()
        meetings = table()
        self.leftOut = leftOut
        self.attachments = attachments
        unreadKinds = attachments.unreadKinds
        calendar = CycleCalendar(
            startsOn: settings.cyclesStartOn, lengthDays: settings.cycleLengthDays,
            stretched: Dictionary(
                firstOf: cycleFiles.compactMap { file in file.endsBefore.map { (file.id, $0.value) } }))
        problemsNamedByPlan = plans.references(to: problems) { $0.problems }
        sourceOfProblem = problems.reference(to: sources) { $0.source }
        problemsBySource = sourceOfProblem.inverted(for: sources)
        problemsBySpecialProject = problems.reference(to: specialProjects) { $0.specialProject?.id }
            .inverted(for: specialProjects)
        specialProjectOfPlan = plans.reference(to: specialProjects) { $0.specialProject }
        plansBySpecialProject = specialProjectOfPlan.inverted(for: specialProjects)
        minutesByPlan = Self.minutes(of: meetings, checking: plans)
        ownerOfPlan = plans.reference(to: people) { $0.owner }
        ownership = Column(
            of: people, planOwners: ownerOfPlan, sources: sources, problems: problems, specialProjects: specialProjects)
        leftOutByID = Dictionary(
            leftOut.indices.flatMap { place in
                ([leftOut[place].id] + leftOut[place].aliases).map { ($0, [place]) }
            }, uniquingKeysWith: +)
    }

    /// The problems that an AP names or that belong to its special project, whatever the days; by id.
    package func problems(of plan: Table<ActionPlan>.Index) -> [Table<Problem>.Index] {
        let members = specialProjectOfPlan[plan].map { problemsBySpecialProject[$0] } ?? []
        return Set(problemsNamedByPlan[plan]).union(members).sorted()
    }
}

/// A record that is on the site by its id only.
package struct LeftOutRecord: Sendable, Hashable {
    package let kind: RecordKind
    package let id: String
    /// Where findings say the file is.
    package let path: String
    /// Relative to the content folder.
    package let contentPath: String
    /// What its text names: ids, days and files that it may have been meant to say something of.
    let words: Set<String>
    /// What may have been its former ids.
    let aliases: [String]

    /// The record that a file, unusable in itself, is by its name.
    package init(kind: RecordKind, _ file: SourceFile) {
        id = String(file.stem)
        // A minted id says its kind, whatever folder it lies in.
        let named = kind.accepts(id: id) ? nil : RecordKind.minted.first { [id] in $0.accepts(id: id) }
        self.kind = named ?? kind
        path = file.path
        contentPath = file.contentPath
        words = file.words
        aliases = file.wordsOfAliases
    }
}
