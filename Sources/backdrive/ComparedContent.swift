import BackdriveCore
import BackdriveParsing

extension InspectedContent {
    /// How the content differs from a commit's, both judged and counted on the days of the later one.
    ///
    /// Files that did not change are not read again, nor their records. Where the commit has no usable settings, those
    /// of later are taken: a repository's first content is a change too.
    ///
    /// Throws `EnvironmentError` when the disk or git fails.
    ///
    /// - Parameter judged: this content's own.
    func difference(from commit: String, _ judged: Judged) async throws -> Difference {
        let earlier = try await EarlierContent(commit, before: source, files)
        let files = try await ContentReader(source: earlier.source).read()
        let templates = try await TemplateFiles.read(from: earlier.source)
        let read = try SettingsFile.read(
            of: files, in: source.folders, languages: templates.languages, zones: .system)
        let settings = read.value ?? judged.settings
        let hasSameSettings = settings.settings.file.bytes == judged.settings.settings.file.bytes
        let known = hasSameSettings ? files.records.filter { !earlier.changed.contains($0.file.contentPath) } : []
        let knownPaths = Set(known.map(\.file.path))
        let changed = await RecordFiles.read(
            files.records.filter { !knownPaths.contains($0.file.path) }, ReadingContext(settings))
        let records = changed.joined(with: self.records, at: knownPaths)
        let inspection = Inspection(Catalog(records, files, settings: settings.settings), judged.days)
        let judgement = RuleBook.judgement(
            of: inspection, after: files.findings + templates.findings + read.findings + records.findings)
        let before = InspectedContent(
            source: earlier.source, templates: templates, files: files, records: records,
            judged: .init(
                inspection: inspection, settings: settings, days: judged.days, exempted: judgement.exempted),
            findings: judgement.findings)
        let base = Base(old: Catalog(changed, ContentFiles(), settings: settings.settings), touchedPaths: [])
        let againstBase = RuleBook.findings(in: judged.inspection, since: base)
        async let old = before.version(of: inspection.catalog, judged.days)
        async let new = version(of: judged.catalog, judged.days, and: againstBase)
        return Difference(from: await old, to: await new)
    }

    private func version(
        of catalog: Catalog, _ days: Days, and findings: [Diagnostic] = []
    ) async -> Difference.Version {
        Difference.Version(
            report: Report(catalog: catalog, asOf: days.asOf), findings: (self.findings + findings).sorted(),
            files: filesByPath)
    }
}
