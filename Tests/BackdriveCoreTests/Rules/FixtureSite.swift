import BackdriveCore
import BackdriveParsing

/// A content folder in memory, read and judged as the program does it.
struct FixtureSite {
    let settings: SettingsInForce
    let catalog: Catalog
    /// What reading found.
    let found: [Diagnostic]
    let texts: [String: String]

    /// - Parameter files: content path to text; nil when the settings cannot be used.
    init?(_ files: [String: String]) {
        let settingsFile = Self.file("backdrive.yml", files["backdrive.yml"] ?? "")
        let settings = SettingsReader.read(settingsFile, languages: ["en", "zh-CN"]) { _ in TimeZoneRules.utc }
        let inForce = settings.value
        guard inForce.settings.isUsable else { return nil }
        let reader = RecordReader(ReadingContext(zone: inForce.zone, settings: inForce.settings))
        var records = Records()
        var attachments: [(path: String, size: Int)] = []
        var found = settings.findings
        for (path, text) in files.sorted(by: { $0.key < $1.key })
        where path != "backdrive.yml" && !path.hasSuffix("README.md") {
            let folder = path.split(separator: "/").first.map(String.init) ?? ""
            guard path.hasSuffix(".md"), let kind = RecordKind(folder: folder) else {
                attachments.append((path, text.utf8.count))
                continue
            }
            let record = reader.read(Self.file(path, text), as: kind)
            found += record.findings
            records.add(record.value, Self.file(path, text), kind)
        }
        texts = files
        self.settings = inForce
        self.found = found
        catalog = Catalog(
            settings: inForce.settings, people: records.people, sources: records.sources, problems: records.problems,
            plans: records.plans, specialProjects: records.specialProjects, cycleFiles: records.cycleFiles,
            meetings: records.meetings, leftOut: records.leftOut, attachments: Attachments(attachments))
    }

    /// - Parameter asOf: the command line's `--as-of`.
    func judgement(asOf: Day? = nil, since base: Base? = nil) -> Judgement {
        let today = settings.settings.asOf?.value ?? Day(number: 0)
        let snapshot = Snapshot(of: Timelines(catalog), asOf: asOf ?? today)
        let inspection = Inspection(snapshot, judgesFuture: asOf == nil, today: today)
        return RuleBook.judgement(of: inspection, after: found, since: base)
    }

    private static func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, contentPath: path, bytes: Array(text.utf8))
    }
}

private struct Records {
    var people: [Person] = []
    var sources: [InformationSource] = []
    var problems: [Problem] = []
    var plans: [ActionPlan] = []
    var specialProjects: [SpecialProject] = []
    var cycleFiles: [CycleFile] = []
    var meetings: [Meeting] = []
    var leftOut: [LeftOutRecord] = []

    mutating func add(_ record: AnyRecord?, _ file: SourceFile, _ kind: RecordKind) {
        switch record {
        case .person(let person): people.append(person)
        case .source(let source): sources.append(source)
        case .problem(let problem): problems.append(problem)
        case .actionPlan(let plan): plans.append(plan)
        case .specialProject(let project): specialProjects.append(project)
        case .cycle(let cycle): cycleFiles.append(cycle)
        case .meeting(let meeting): meetings.append(meeting)
        case nil: leftOut.append(LeftOutRecord(kind: kind, file))
        }
    }
}
