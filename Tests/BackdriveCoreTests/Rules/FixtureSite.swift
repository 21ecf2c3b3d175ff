import BackdriveCore
import BackdriveParsing

/// A content folder in memory, read and judged as the program does it.
struct FixtureSite {
    let settings: SettingsInForce
    let catalog: Catalog
    /// What reading found.
    let found: [Diagnostic]
    let texts: [String: String]

    /// What is wrong with settings, usable or not.
    static func settings(of file: SourceFile) -> Checked<SettingsInForce> {
        SettingsReader.read(file, languages: ["en", "zh-CN"]) { _ in TimeZoneRules.utc }
    }

    /// All that is found in a content folder, its settings usable or not.
    static func findings(in files: [String: String]) throws -> [Diagnostic] {
        guard let site = FixtureSite(files) else {
            return settings(of: file("backdrive.yml", files["backdrive.yml"] ?? "")).findings
        }
        return site.judgement().findings
    }

    /// - Parameter files: content path to text; nil when the settings cannot be used.
    init?(_ files: [String: String], judgesFuture: Bool = true) {
        let settings = Self.settings(of: Self.file("backdrive.yml", files["backdrive.yml"] ?? ""))
        let inForce = settings.value
        guard inForce.settings.isUsable else { return nil }
        let reader = RecordReader(
            ReadingContext(
                zone: inForce.zone, settings: inForce.settings,
                lastDay: judgesFuture ? inForce.settings.lastDayOfEvents(today: Self.today(inForce.settings)) : nil,
                shown: FixtureFolder.shownWords))
        var records: [any Record] = []
        var leftOut: [LeftOutRecord] = []
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
            if let record = record.value {
                records.append(record)
            } else {
                leftOut.append(LeftOutRecord(kind: kind, Self.file(path, text)))
            }
        }
        texts = files
        self.settings = inForce
        self.found = found
        catalog = Catalog(
            settings: inForce.settings, records: records, leftOut: leftOut, attachments: Attachments(attachments))
    }

    /// - Parameter asOf: the command line's `--as-of`.
    func judgement(asOf: Day? = nil, since base: Base? = nil) -> Judgement {
        let site = asOf == nil ? self : FixtureSite(texts, judgesFuture: false) ?? self
        let today = Self.today(settings.settings)
        let snapshot = Snapshot(of: Timelines(site.catalog), asOf: asOf ?? today)
        let inspection = Inspection(snapshot, judgesFuture: asOf == nil, today: today)
        return RuleBook.judgement(of: inspection, found: site.found + inspection.findingsOfCatalogRules, since: base)
    }

    private static func today(_ settings: Settings) -> Day { settings.asOf?.value ?? Day(number: 0) }

    private static func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, contentPath: path, bytes: Array(text.utf8))
    }
}

extension Inspection {
    var findingsOfCatalogRules: [Diagnostic] {
        RuleBook.catalogRules(askedIn: self).flatMap { $0.findings(in: self) }
    }
}
