import BackdriveCore
import BackdriveParsing

/// The records of a content folder, by kind, and the files that gave none.
struct RecordFiles: Sendable {
    var people: [Person] = []
    var sources: [InformationSource] = []
    var problems: [Problem] = []
    var plans: [ActionPlan] = []
    var specialProjects: [SpecialProject] = []
    var cycleFiles: [CycleFile] = []
    var meetings: [Meeting] = []
    var leftOut: [LeftOutRecord] = []
    var findings: [Diagnostic] = []

    /// The same as reading all files; those that an earlier run read in the same way from the same bytes are not read
    /// again.
    static func read(
        _ files: [ContentFiles.RecordFile], by reader: RecordReader, after last: InspectedContent?
    ) async -> RecordFiles {
        guard let last else { return await read(files, by: reader) }
        let old = last.files.bytesByPath
        let known = Set(files.lazy.filter { old[$0.file.contentPath] == $0.file.bytes }.map(\.file.path))
        return await read(files.filter { !known.contains($0.file.path) }, by: reader).joined(
            with: last.records, at: known)
    }

    /// Reads all files, on all cores; the result does not depend on their timing.
    static func read(_ files: [ContentFiles.RecordFile], by reader: RecordReader) async -> RecordFiles {
        let read = await files.concurrentMap { ($0, reader.read($0.file, as: $0.kind)) }
        var records = RecordFiles()
        for (source, record) in read { records.add(record, from: source) }
        return records
    }

    /// These records and those of `others` whose files are at `paths`, with what was found in them.
    func joined(with others: RecordFiles, at paths: Set<String>) -> RecordFiles {
        func isWanted(_ row: some Record) -> Bool { paths.contains(row.origin.file.path) }
        var all = self
        all.people += others.people.filter(isWanted)
        all.sources += others.sources.filter(isWanted)
        all.problems += others.problems.filter(isWanted)
        all.plans += others.plans.filter(isWanted)
        all.specialProjects += others.specialProjects.filter(isWanted)
        all.cycleFiles += others.cycleFiles.filter(isWanted)
        all.meetings += others.meetings.filter(isWanted)
        all.leftOut += others.leftOut.filter { paths.contains($0.path) }
        all.findings += others.findings.filter { paths.contains($0.location.path) }
        return all
    }

    private mutating func add(_ record: Checked<AnyRecord?>, from source: ContentFiles.RecordFile) {
        findings += record.findings
        switch record.value {
        case .person(let person): people.append(person)
        case .source(let source): sources.append(source)
        case .problem(let problem): problems.append(problem)
        case .actionPlan(let plan): plans.append(plan)
        case .specialProject(let project): specialProjects.append(project)
        case .cycle(let cycle): cycleFiles.append(cycle)
        case .meeting(let meeting): meetings.append(meeting)
        case nil: leaveOut(source.kind, source.file)
        }
    }

    private mutating func leaveOut(_ kind: RecordKind, _ file: SourceFile) {
        leftOut.append(LeftOutRecord(kind: kind, file))
    }

    /// Takes out every record of a file that has an error: `--keep-going` publishes the rest (DATA.md §5).
    func without(_ faultyPaths: Set<String>) -> RecordFiles {
        guard !faultyPaths.isEmpty else { return self }
        var rest = self
        rest.people = rest.keep(people, without: faultyPaths)
        rest.sources = rest.keep(sources, without: faultyPaths)
        rest.problems = rest.keep(problems, without: faultyPaths)
        rest.plans = rest.keep(plans, without: faultyPaths)
        rest.specialProjects = rest.keep(specialProjects, without: faultyPaths)
        rest.cycleFiles = rest.keep(cycleFiles, without: faultyPaths)
        rest.meetings = rest.keep(meetings, without: faultyPaths)
        return rest
    }

    private mutating func keep<Row: Record>(_ rows: [Row], without faultyPaths: Set<String>) -> [Row] {
        for row in rows where faultyPaths.contains(row.origin.file.path) { leaveOut(Row.kind, row.origin.file) }
        return rows.filter { !faultyPaths.contains($0.origin.file.path) }
    }
}

extension Catalog {
    init(_ records: RecordFiles, _ files: ContentFiles, settings: Settings) {
        self.init(
            settings: settings, people: records.people, sources: records.sources, problems: records.problems,
            plans: records.plans, specialProjects: records.specialProjects, cycleFiles: records.cycleFiles,
            meetings: records.meetings, leftOut: files.leftOut + records.leftOut, attachments: files.attachments)
    }
}
