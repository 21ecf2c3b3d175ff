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

    /// Throws `RefusedEdit` when the settings are unusable, since nothing can be judged then.
    init(_ pipeline: Pipeline, on day: Day?) async throws {
        self.pipeline = pipeline
        content = try await pipeline.inspect()
        guard let judged = content.judged else { throw RefusedEdit(content.findings.errors, in: content) }
        catalog = judged.catalog
        self.day = day ?? judged.days.today
    }

    /// Writes all changes and names the files, unless they bring an error; new warnings are shown.
    ///
    /// Throws `RefusedEdit` with the errors, `EnvironmentError` when the disk fails.
    func commit(_ writes: PlannedWrites) async throws {
        let changed = await pipeline.inspect(
            try ReadContent(content.files.applying(writes), content.templates, from: content.source))
        let added = changed.findings.added(to: content.findings)
        guard !added.hasErrors else { throw RefusedEdit(added.errors, in: changed) }
        pipeline.surroundings.errors.show(added, in: changed.filesByPath)
        try write(writes)
        for step in writes.steps { if case .remove = step { continue } else { report(step.file) } }
    }

    /// The path of a file of the content as one opens it from the working folder.
    func path(of file: SourceFile) -> String { pipeline.content + "/" + file.contentPath }

    private func report(_ file: SourceFile) { pipeline.surroundings.output.line(printable(path(of: file))) }

    private func write(_ writes: PlannedWrites) throws(EnvironmentError) {
        var path = folders.content
        do throws(SystemError) {
            let files = try FileReplacement(in: folders.content)
            for step in writes.steps {
                path = self.path(of: step.file)
                switch step {
                case .replace(let file): try files.replace(file.contentPath, with: file.bytes)
                case .create(_, let file): try files.create(file.contentPath, with: file.bytes)
                case .remove(let file): try files.remove(file.contentPath)
                }
            }
        } catch {
            throw EnvironmentError(
                message: "cannot write \(path): \(error)",
                advice: "Mend this and run the command again; the file is as it was")
        }
    }
}

extension [Diagnostic] {
    var errors: [Diagnostic] { filter { $0.severity == .error } }
}
