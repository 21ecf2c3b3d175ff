import BackdriveCore
import BackdriveParsing
import Glibc

/// The site as the files on disk have it now, built in memory again whenever they change.
///
/// An actor, since each build takes over from the last one what did not change.
actor Preview {
    /// As of the start; each build takes the time anew.
    let pipeline: Pipeline
    let request: SiteRequest
    let shown: ShownState
    private var last: InspectedContent?
    private var revision = FollowedRevision()

    init(_ pipeline: Pipeline, _ request: SiteRequest, shown: ShownState) {
        self.pipeline = pipeline
        self.request = request
        self.shown = shown
    }

    /// Shows the first build.
    ///
    /// Throws what `Pipeline.read` does: then the command line is wrong, and not the content.
    func begin() async throws { await shown.show(try await site(after: ServedSite.none)) }

    /// Builds again and shows that; what keeps it from reading the content is shown too, until the next build can.
    func follow() async {
        let last = await shown.site
        do {
            await shown.show(try await site(after: last))
        } catch {
            pipeline.surroundings.errors.line("error: \(error)")
            let panel = FindingsPanel("\(error)", hasSite: !last.files.isEmpty)
            await shown.show(ServedSite(files: last.files, panel: panel))
        }
    }

    /// The site of the content as it is now; with an error in it, the last good site and what is wrong.
    ///
    /// Says on the terminal what was found.
    private func site(after last: ServedSite) async throws -> ServedSite {
        var surroundings = pipeline.surroundings
        surroundings.now = Int64(time(nil))
        let pipeline = Pipeline(
            surroundings: surroundings, content: pipeline.content, templates: pipeline.templates, asOf: pipeline.asOf)
        let read = try await pipeline.read()
        async let judged = pipeline.inspect(read, showsBodies: true, after: self.last)
        // Taken out meanwhile: an actor's own value cannot be changed across a wait.
        var revision = self.revision
        let shownRevision = try await revision.update(read)
        self.revision = revision
        let inspected = await judged
        self.last = inspected
        let made = try await pipeline.site(of: inspected, request, showing: shownRevision)
        let errors = inspected.findings.errors
        let sources = inspected.filesByPath
        let summary = inspected.findings.summary(files: inspected.fileCount)
        surroundings.errors.show(errors, in: sources)
        surroundings.errors.line(summary)

        let files = made.map { ServedSite.byPath($0) } ?? last.files
        let panel = errors.isEmpty ? nil : FindingsPanel(errors, in: sources, summary: summary, hasSite: !files.isEmpty)
        return ServedSite(files: files, panel: panel)
    }
}
