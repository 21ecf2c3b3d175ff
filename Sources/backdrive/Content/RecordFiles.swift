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

    /// Reads all files, on all cores; the result does not depend on their timing.
    static func read(_ files: [ContentFiles.RecordFile], _ context: ReadingContext) async -> RecordFiles {
        let reader = RecordReader(context)
        let read = await files.concurrentMap { ($0, reader.read($0.file, as: $0.kind)) }
        var records = RecordFiles()
        for (source, record) in read { records.add(record, from: source) }
        return records
    }

    /// The same, where records of files whose bytes are known are not read again.
    ///
    /// - Parameter known: what was read of the same files, or later ones, in the same context.
    static func read(
        _ files: [ContentFiles.RecordFile], _ context: ReadingContext, knowing known: RecordFiles?
    ) async -> RecordFiles {
        guard let known else { return await read(files, context) }
        let bytes = known.bytesByPath
        let isKnown = files.map { bytes[$0.file.contentPath] == $0.file.bytes }
        let paths = Set(zip(files, isKnown).lazy.filter { $1 }.map(\.0.file.path))
        var records = await read(zip(files, isKnown).filter { !$1 }.map(\.0), context)
        records.people += known.people.filter { paths.contains($0.origin.file.path) }
        records.sources += known.sources.filter { paths.contains($0.origin.file.path) }
        records.problems += known.problems.filter { paths.contains($0.origin.file.path) }
        records.plans += known.plans.filter { paths.contains($0.origin.file.path) }
        records.specialProjects += known.specialProjects.filter { paths.contains($0.origin.file.path) }
        records.cycleFiles += known.cycleFiles.filter { paths.contains($0.origin.file.path) }
        records.meetings += known.meetings.filter { paths.contains($0.origin.file.path) }
        records.findings += known.findings.filter { paths.contains($0.location.path) }
        return records
    }

    /// The bytes of the files that gave a record, by content path.
    private var bytesByPath: [String: [UInt8]] {
        var bytes: [String: [UInt8]] = [:]
        func note(_ rows: [some Record]) {
            for row in rows { bytes[row.origin.file.contentPath] = row.origin.file.bytes }
        }
        note(people)
        note(sources)
        note(problems)
        note(plans)
        note(specialProjects)
        note(cycleFiles)
        note(meetings)
        return bytes
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
