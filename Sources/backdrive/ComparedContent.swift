import BackdriveCore
import BackdriveParsing

extension InspectedContent {
    /// How the content differs from a commit's, both judged and counted on the days of the later one.
    ///
    /// Files that did not change are not read again, nor their records. Where the commit has no usable settings, those
    /// of later are taken: a repository's first content is a change too.
    ///
    /// Throws `EnvironmentError` when the disk or git fails.
    func difference(from commit: String) async throws -> Difference {
        let earlier = try await EarlierContent(commit, before: source, files)
        let old = try await ReadContent(
            earlier.source.readContent(), TemplateFiles.read(from: earlier.source), from: earlier.source)
        let inForce = old.settings.value.settings.isUsable ? old.settings.value : read.settings.value
        let settings = inForce.settings
        let hasSameSettings = settings.file.bytes == self.settings.file.bytes
        let known = hasSameSettings ? old.files.records.filter { !earlier.changed.contains($0.file.contentPath) } : []
        let knownPaths = Set(known.map(\.file.path))
        let reader = RecordReader(ReadingContext(zone: inForce.zone, settings: settings))
        let changed = await RecordFiles.read(
            old.files.records.filter { !knownPaths.contains($0.file.path) }, by: reader)
        let all = changed.joined(with: records, at: knownPaths)
        let hadContent = old.files.settings != nil || !old.files.records.isEmpty

        let snapshot = Snapshot(of: Timelines(Catalog(all, old.files, settings: settings)), asOf: days.asOf)
        let judgement = await Inspection(snapshot, days).judgement(
            after: old.files.findings + old.templates.findings + (hadContent ? old.settings.findings : [])
                + all.findings)
        let before = InspectedContent(read: old, records: all, snapshot: snapshot, days: days, judgement: judgement)
        let base = Base(old: Catalog(changed, ContentFiles(), settings: settings), touchedPaths: [])
        let againstBase = RuleBook.findings(in: Inspection(self.snapshot, days), since: base)
        async let oldVersion = before.version(readBy: reader)
        async let newVersion = version(
            and: againstBase,
            readBy: RecordReader(ReadingContext(zone: read.settings.value.zone, settings: self.settings)))
        let untouched = files.withFields.filter { !earlier.changed.contains($0.contentPath) }.map(\.path)
        return Difference(from: await oldVersion, to: await newVersion, untouched: Set(untouched))
    }

    private func version(and findings: [Diagnostic] = [], readBy reader: RecordReader) async -> Difference.Version {
        Difference.Version(
            report: Report(of: snapshot), findings: (self.findings + findings).sorted(), files: filesByPath,
            values: reader.values)
    }
}
