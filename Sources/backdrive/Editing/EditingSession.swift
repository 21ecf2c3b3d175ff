import BackdriveCore
import BackdriveParsing

/// One run of a command that changes the content: what it finds there, and the only way to write.
///
/// A change is judged as a whole before a byte of it is written; one that brings an error is refused.
struct EditingSession {
    let pipeline: Pipeline
    /// The content as it was found.
    let content: InspectedContent
    let catalog: Catalog
    /// The day that is written where a day is implied.
    let day: Day

    var folders: SiteFolders { content.source.folders }

    /// Throws `RefusedEdit` when the settings are unusable: what they say of ids and days is unknown then.
    init(_ pipeline: Pipeline, on day: Day? = nil) async throws {
        self.pipeline = pipeline
        content = try await pipeline.inspect()
        guard content.settings.isUsable else { throw RefusedEdit(content.findings.errors, in: content) }
        catalog = content.snapshot.catalog
        self.day = day ?? content.days.today
    }

    /// Writes all changes and names the files, unless they bring an error; new warnings are shown, but no reminders.
    ///
    /// - Parameter ids: of a record that is renumbered, its old and its new one: a finding is the same under both.
    ///
    /// - Returns: what became of the content.
    ///
    /// Throws `RefusedEdit` with the errors, `EnvironmentError` when the disk fails.
    @discardableResult
    func commit(
        _ writes: PlannedWrites, renaming ids: (old: String, new: String)? = nil
    ) async throws -> InspectedContent {
        let judgement = try await judge(writes, renaming: ids)
        try judgement.requireNoErrors()
        let shown = judgement.added.filter { !$0.isReminder }
        pipeline.surroundings.errors.show(shown, in: judgement.content.filesByPath)
        try write(writes)
        return judgement.content
    }

    /// Runs what writes a record whose ids the command line gave: one that names no record is wrong usage (PRODUCT.md §3,
    /// "Names").
    func namingUnknownIDs<Result>(_ write: () async throws -> Result) async throws -> Result {
        do {
            return try await write()
        } catch let refusal as RefusedEdit {
            throw refusal.ofCommandLine
        }
    }

    /// Says what no rule faults, but what may not be what was meant.
    func say(_ remarks: [String?]) {
        for case let remark? in remarks { pipeline.surroundings.errors.note(remark) }
    }

    /// What all changes would make of the content.
    struct Judgement {
        let content: InspectedContent
        /// The findings that they bring.
        let added: [Diagnostic]

        func requireNoErrors() throws(RefusedEdit) {
            if added.hasErrors { throw RefusedEdit(added.errors, in: content) }
        }
    }

    func judge(
        _ writes: PlannedWrites, renaming ids: (old: String, new: String)? = nil
    ) async throws(EnvironmentError) -> Judgement {
        let changed = try await pipeline.inspect(content, with: writes)
        return Judgement(content: changed, added: changed.findings.added(to: content.findings, renaming: ids))
    }

    /// Writes changes that were judged, and names the files.
    func write(_ writes: PlannedWrites) throws(EnvironmentError) {
        try writes.carryOut(in: folders)
        report(writes)
    }

    /// Names the files that are written, as one opens them from the working folder.
    func report(_ writes: PlannedWrites) {
        for step in writes.steps {
            if case .remove = step { continue }
            pipeline.surroundings.output.line(printable(path(of: step.file)))
        }
    }

    private func path(of file: SourceFile) -> String { pipeline.content + "/" + file.contentPath }
}

extension Diagnostic {
    /// Whether it tells what the passing of days asks for: `check`, the pages and digests do so, and to whoever has just
    /// written a record of last month it would read as a fault of the edit. An owner who has left is one.
    fileprivate var isReminder: Bool { RuleBook.rule(code)?.scope == .today && code != 51 }
}

extension [Diagnostic] {
    var errors: [Diagnostic] { filter { $0.severity == .error } }
}
