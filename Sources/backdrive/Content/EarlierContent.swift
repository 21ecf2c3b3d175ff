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
        let tree = try await folders.tree(of: commit, withSizes: true)
        let changed = Set(await later.changes(since: tree, knowing: files).content.paths)
        var content = GitFolder(folders.content, in: tree)
        content?.known = files.bytesByPath.filter { !changed.contains($0.key) }
        self.changed = changed
        // Templates outside the repository are of no commit.
        let isTracked = tree.repository.path(of: folders.templates) != nil
        source = ContentSource(
            folders: folders, content: content ?? NoFolder() as any FileFolder,
            templates: isTracked ? GitFolder(folders.templates, in: tree) : later.templates, commit: commit,
            mergedWith: nil)
    }
}
