import BackdriveCore
import BackdriveParsing
import BackdriveRendering

/// The way from a content folder to findings and to a site's files (DESIGN.md §1): calls, in order.
struct Pipeline {
    let surroundings: Surroundings
    /// The content folder as given on the command line.
    let content: String
    /// The site's own templates folder, which need not exist; absolute.
    let templates: String
    /// The command line's `--as-of`: time travel.
    let asOf: Day?

    /// Reads and judges the content.
    func inspect() async throws -> InspectedContent {
        let folder = try await ContentFolder(content, workingDirectory: surroundings.workingDirectory)
        return try await inspect(ContentReader(folder: folder).read(), in: folder)
    }

    /// Judges the files of a content folder, as they were read or as a change would make them.
    func inspect(_ files: ContentFiles, in folder: ContentFolder) async throws -> InspectedContent {
        let settings = try SettingsFile.read(
            of: files, in: folder, languages: TemplateFolder.languages(overlaidBy: templates), zones: .system)
        let records = await RecordFiles.read(files.records, ReadingContext(settings.value))
        let found = files.findings + settings.findings + records.findings
        guard let settings = settings.value else {
            return InspectedContent(
                folder: folder, files: files, records: records, judged: nil, findings: found.sorted())
        }
        let catalog = Catalog(records, files, settings: settings.settings)
        let days = Days(settings: settings.settings, zone: settings.zone, asOf: asOf, now: surroundings.now)
        let judgement = RuleBook.judgement(of: Inspection(catalog, days), after: found)
        return InspectedContent(
            folder: folder, files: files, records: records,
            judged: .init(catalog: catalog, days: days, exempted: judgement.exempted), findings: judgement.findings)
    }

    /// The site of what was read: every file, whose bytes are made when they are wanted, and what is wrong with the
    /// templates (BD095).
    ///
    /// Nil, with findings or without, when there is nothing to publish: unusable settings, faulty templates, or an error
    /// in the content unless `keepGoing`, which leaves out the faulty records.
    func site(of inspected: InspectedContent, _ request: SiteRequest) async throws -> Checked<[OutputFile]?> {
        guard let judged = inspected.judged, request.keepGoing || !inspected.findings.hasErrors else {
            return Checked(nil)
        }
        let settings = judged.catalog.settings
        guard settings.isDayKnown || asOf != nil else { return Checked(nil) }
        let templates = try ReadTemplates.read(templates, language: request.language ?? settings.language)
        guard let templates = templates.value else { return Checked(nil, findings: templates.findings) }
        let catalog = inspected.publishable(judged.catalog)
        let report = Report(catalog: catalog, asOf: judged.days.asOf)
        let revision = try await Edition.Revision.shown(of: inspected.folder, templates: self.templates)
        let edition = Edition(
            revision: revision, baseURL: request.baseURL ?? settings.baseURL, findings: inspected.findings)
        let site = Site(
            report: report, previous: report.atLastCompleteCycle, words: templates.words, templates: templates.compiled,
            edition: edition)
        return Checked(site.files + inspected.folder.copies(of: catalog))
    }
}
