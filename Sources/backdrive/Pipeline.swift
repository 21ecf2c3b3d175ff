import BackdriveCore
import BackdriveData
import BackdriveParsing
import BackdriveSite

/// The way from a content folder to findings and to a site's files (DESIGN.md §1): calls, in order.
struct Pipeline {
    let surroundings: Surroundings
    /// The content folder as given on the command line.
    let content: String
    /// The site's own templates folder as given there; it need not exist.
    let templates: String
    /// The command line's `--as-of`: time travel.
    let asOf: Day?

    /// Reads and judges one state of the content.
    ///
    /// Throws `UsageError` for a revision that there is not, `EnvironmentError` when the disk or git fails.
    func inspect(_ version: ContentVersion = .workTree) async throws -> InspectedContent {
        let folders = try await SiteFolders(
            content: content, templates: templates, workingDirectory: surroundings.workingDirectory)
        let source = try await ContentSource.open(version, in: folders)
        let files = try await ContentReader(source: source).read()
        let templates = try await TemplateFiles.read(from: source)
        let settings = try SettingsFile.read(of: files, in: folders, languages: templates.languages, zones: .system)
        let records = await RecordFiles.read(files.records, ReadingContext(zone: settings.value.zone, settings: settings.value.settings))
        let found = files.findings + settings.findings + records.findings
        let catalog = Catalog(records, files, settings: settings.value.settings)
        let days = Days(
            settings: settings.value.settings, zone: settings.value.zone, asOf: asOf, now: surroundings.now)
        let judgement = RuleBook.judgement(of: Inspection(catalog, days), after: found)
        return InspectedContent(
            source: source, templates: templates, files: files, records: records,
            judged: .init(catalog: catalog, days: days, exempted: judgement.exempted), findings: judgement.findings)
    }

    /// The site of what was read: every file, whose bytes are made when they are wanted, and what is wrong with the
    /// templates (BD095).
    ///
    /// Nil, with findings or without, when there is nothing to publish: unusable settings, faulty templates, or an error
    /// in the content unless `keepGoing`, which leaves out the faulty records.
    func site(of inspected: InspectedContent, _ request: SiteRequest) async throws -> Checked<[OutputFile]?> {
        let judged = inspected.judged
        let settings = judged.catalog.settings
        guard settings.isUsable, settings.isDayKnown || asOf != nil,
            request.keepGoing || !inspected.findings.hasErrors
        else { return Checked(nil) }
        let templates = try ReadTemplates.read(inspected.templates, language: request.language ?? settings.language)
        guard let templates = templates.value else { return Checked(nil, findings: templates.findings) }
        let catalog = inspected.publishable(judged.catalog)
        let report = Report(catalog: catalog, asOf: judged.days.asOf)
        let edition = Edition(
            revision: try await inspected.revision, baseURL: request.baseURL ?? settings.baseURL,
            findings: inspected.findings)
        let site = Site(
            report: report, previous: report.atLastCompleteCycle, words: templates.words, templates: templates.compiled,
            edition: edition)
        let attachments = catalog.attachments.linked(from: catalog)
        return Checked(DataFiles.files(of: report) + site.files + (try await inspected.source.content.copies(of: attachments)))
    }
}
