import BackdriveCore

/// The files of a commit beside those of a later state of the content.
struct EarlierContent: Sendable {
    /// Those that did not change since are taken from what was read later.
    let source: ContentSource
    /// The content paths of those that did.
    let changed: Set<String>

    /// Throws `EnvironmentError` outside git and when git fails.
    init(_ commit: String, before later: ContentSource, _ files: ContentFiles) async throws(EnvironmentError) {
        let folders = later.folders
        let repository = try folders.requireRepository()
        let tree = try await GitTree.read(commit, of: repository, folders: folders.pathsInRepository, withSizes: true)
        let changes = await later.changes(since: tree, knowing: files).content
        let changed = Set(changes.changed + changes.removed)
        var content = GitFolder(folders.content, in: tree)
        content?.known = files.bytesByPath.filter { !changed.contains($0.key) }
        self.changed = changed
        let templates: any FileFolder = GitFolder(folders.templates, in: tree) ?? NoFolder()
        // Templates outside the repository are of no commit.
        let isTracked = repository.path(of: folders.templates) != nil
        source = ContentSource(
            folders: folders, content: content ?? NoFolder() as any FileFolder,
            templates: isTracked ? templates : later.templates, commit: commit, mergedWith: nil)
    }
}
