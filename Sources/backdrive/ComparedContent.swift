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
        let source = try await source.at(commit, before: files)
        let files = try await ContentReader(source: source).read()
        let templates = try await TemplateFiles.read(from: source)
        let read = try SettingsFile.read(
            of: files, in: source.folders, languages: templates.languages, zones: .system)
        let settings = read.value ?? judged.settings
        let isSame = settings.settings.file.bytes == judged.settings.settings.file.bytes
        let records = await RecordFiles.read(files.records, ReadingContext(settings), knowing: isSame ? self.records : nil)
        let catalog = Catalog(records, files, settings: settings.settings)
        let judgement = RuleBook.judgement(
            of: Inspection(catalog, judged.days),
            after: files.findings + templates.findings + read.findings + records.findings)
        let before = InspectedContent(
            source: source, templates: templates, files: files, records: records,
            judged: .init(catalog: catalog, settings: settings, days: judged.days, exempted: judgement.exempted),
            findings: judgement.findings)
        async let old = before.version(of: catalog, on: judged.days.asOf)
        async let new = version(of: judged.catalog, on: judged.days.asOf)
        return Difference(from: await old, to: await new)
    }

    private func version(of catalog: Catalog, on day: Day) async -> Difference.Version {
        Difference.Version(report: Report(catalog: catalog, asOf: day), findings: findings, files: filesByPath)
    }
}
