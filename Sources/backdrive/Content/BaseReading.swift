import BackdriveCore
import BackdriveParsing

extension ReadContent {
    /// What the content is compared with: the merge base of a revision and HEAD. Only what differs from it is read.
    ///
    /// Records of then are read by the settings of now, so that a change of these is no change of every record.
    ///
    /// Throws `UsageError` for a revision that there is not, `EnvironmentError` when there is no merge base or git fails.
    func base(_ revision: String) async throws -> Base {
        let folders = source.folders
        let repository = try folders.requireRepository()
        let commit = try await repository.mergeBase(named: revision, and: "HEAD")
        let tree = try await folders.tree(of: commit, withSizes: false)
        let changes = await source.changes(since: tree, knowing: files)
        let touched =
            changes.content.paths.map(folders.displayPath(inContent:))
            + changes.templates.paths.map(folders.displayPath(inTemplates:))
        let old = try await oldFiles(changes.content, in: GitFolder(folders.content, in: tree))
        let (settings, zone) = (self.settings.value.settings, self.settings.value.zone)
        let records = await RecordFiles.read(
            old.records, by: RecordReader(ReadingContext(zone: zone, settings: settings), showsBodies: false))
        return Base(old: Catalog(records, old, settings: settings), touchedPaths: Set(touched))
    }

    /// The records that changed or went, as they were.
    private func oldFiles(_ changes: FolderChanges, in old: GitFolder?) async throws(EnvironmentError) -> ContentFiles {
        var files = ContentFiles()
        guard let old else { return files }
        let paths = changes.paths.filter { RecordKind(contentPath: $0) != nil && old.object(of: $0) != nil }
        let contents = try await old.read(paths, limit: FileReader.recordLimit)
        for (path, contents) in zip(paths, contents) {
            files.add(path, source.folders.displayPath(inContent: path), contents)
        }
        return files
    }
}

extension ContentSource {
    /// What git could not merge, as a finding.
    func finding(_ conflict: MergeConflict, at location: SourceLocation) -> Diagnostic {
        let file = SourceFile(path: location.path, contentPath: location.path, bytes: [])
        return BD009UnreadableFile.unmergeable(
            conflict, over: String(file.stem), with: mergedWith ?? "the other side", at: location)
    }
}
