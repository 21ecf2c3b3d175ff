import BackdriveCore
import BackdriveData
import BackdriveParsing
import BackdriveSite

/// The way from a content folder to findings and to a site's files (DESIGN.md §1): calls, in order.
struct Pipeline: Sendable {
    let surroundings: Surroundings
    /// The content folder as given on the command line.
    let content: String
    /// The site's own templates folder as given there, which must exist; nil for the usual one, which need not.
    let templates: String?
    /// The command line's `--as-of`: time travel.
    let asOf: Day?

    static let usualTemplates = "Templates"

    /// Reads one state of the content.
    ///
    /// Throws `UsageError` for a revision or a templates folder that there is not, `EnvironmentError` when the disk or git fails.
    func read(_ version: ContentVersion = .workTree) async throws -> ReadContent {
        let source = try await ContentSource.open(
            version, in: try await folders(), temporaryFolder: surroundings.temporaryFolder)
        if let templates, source.templates == nil {
            throw UsageError("there is no templates folder \(templates): leave --templates out for the built-in ones")
        }
        let files = try await source.readContent()
        return try await ReadContent(files, TemplateFiles.read(from: source), from: source)
    }

    /// Where the content and the templates lie; throws as `read` does.
    func folders() async throws(EnvironmentError) -> SiteFolders {
        try await SiteFolders(
            content: content, templates: templates ?? Self.usualTemplates,
            workingDirectory: surroundings.workingDirectory)
    }

    /// Reads and judges one state of the content; throws as `read` does.
    ///
    /// - Parameters:
    ///   - revision: the content is compared with the merge base of this and HEAD (DATA.md §5, "Against a base").
    ///   - showsBodies: whether it matters how the records' bodies look.
    func inspect(
        _ version: ContentVersion = .workTree, since revision: String? = nil, showsBodies: Bool = false
    ) async throws -> InspectedContent {
        let read = try await read(version)
        guard let revision else { return await inspect(read, showsBodies: showsBodies) }
        return await inspect(read, since: try await read.base(revision))
    }

    /// Judges what was read.
    ///
    /// - Parameters:
    ///   - showsBodies: whether it matters how the records' bodies look.
    ///   - last: the same content as it was inspected in the same way before; the records of files that did not change
    ///     are taken over.
    func inspect(
        _ read: ReadContent, since base: Base? = nil, showsBodies: Bool = false, after last: InspectedContent? = nil
    ) async -> InspectedContent {
        let (settings, zone) = (read.settings.value.settings, read.settings.value.zone)
        let days = Days(settings: settings, zone: zone, asOf: asOf, now: surroundings.now)
        let reader = RecordReader(
            ReadingContext(zone: zone, settings: settings, lastDay: days.lastDayOfEvents(settings), shown: .builtIn),
            showsBodies: showsBodies)
        let isReadAlike = last?.settings.file.bytes == settings.file.bytes && last?.days.today == days.today
        let records = await RecordFiles.read(read.files.records, by: reader, after: isReadAlike ? last : nil)
        let found = read.files.findings + read.templates.findings + read.settings.findings + records.findings
        let catalog = Catalog(records, read.files, settings: settings)
        let snapshot = Snapshot(of: Timelines(catalog), asOf: days.asOf)
        let judgement = await Inspection(snapshot, days).judgement(after: found, since: base)
        return InspectedContent(read: read, records: records, snapshot: snapshot, days: days, judgement: judgement)
    }

    /// A digest of what a site of this content depends on; nil when the settings are unusable, so that there will be none,
    /// and where the program cannot tell itself from another.
    func inputsDigest(
        of read: ReadContent, _ request: SiteRequest, showing revision: Edition.Revision?
    ) async -> String? {
        let (settings, zone) = (read.settings.value.settings, read.settings.value.zone)
        guard settings.isUsable, let program = surroundings.program else { return nil }
        let days = Days(settings: settings, zone: zone, asOf: asOf, now: surroundings.now)
        return await read.inputsDigest(on: days, request, showing: revision, by: program)
    }

    /// The site of what was read: every file, whose bytes are made when they are wanted.
    ///
    /// Nil when there is nothing to publish: unusable settings, faulty templates, or an error in the content unless
    /// `keepGoing`, which leaves out the faulty records.
    func site(
        of inspected: InspectedContent, _ request: SiteRequest, showing revision: Edition.Revision?
    ) async throws -> [OutputFile]? {
        let settings = inspected.settings
        guard settings.isUsable, settings.isDayKnown || asOf != nil,
            !inspected.templates.findings.hasErrors, request.keepGoing || !inspected.findings.hasErrors
        else { return nil }
        async let counted = Report(of: inspected.publishable)
        let templates = try ReadTemplates.read(inspected.templates, language: request.language ?? settings.language)
        let report = await counted
        let edition = Edition(
            revision: revision, baseURL: request.baseURL ?? settings.baseURL, findings: inspected.findings,
            exempted: inspected.judgement.exempted)
        let records = PublishedRecords(of: report)
        async let runs = records.addresses.concurrentSlices { records.records(at: $0) }
        let words = templates.words
        let site = Site(
            report: report, words: words, templates: templates.compiled, edition: edition,
            search: SearchIndex(of: report) { words($0) }.file, help: Manual.help(words, settings),
            ruleTitle: { Manual.words(of: words).said($0.title) })
        let fullLists = await site.listingPages.concurrentMap(.machineForLongItems) { site.fullLists(of: $0) }
        let data = DataFiles(of: report, site.history, baseURL: edition.baseURL, Phrases(of: site))
        let attachments = report.catalog.attachments.linked(from: report.catalog)
        // Pages first: many small files come last, of which no thread is left to write many alone.
        return site.files(fullLists.flatMap(\.self)) + data.files(await runs.flatMap(\.self))
            + (try await inspected.source.content.copies(of: attachments))
    }
}
