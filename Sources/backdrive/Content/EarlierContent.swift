import BackdriveCore

extension ContentSource {
    /// The files as a commit has them, of which those that did not change since are taken from what was read later.
    ///
    /// Throws `EnvironmentError` outside git and when git fails.
    func at(_ commit: String, before later: ContentFiles) async throws(EnvironmentError) -> ContentSource {
        let repository = try folders.requireRepository()
        let tree = try await GitTree.read(commit, of: repository, folders: folders.pathsInRepository, withSizes: true)
        let changed = Set(await changes(since: tree, knowing: later).content.changed)
        let same = later.bytesByPath.filter { !changed.contains($0.key) }
        let content = GitFolder(folders.content, in: tree).map { EarlierFolder(folder: $0, same: same) }
        // Templates outside the repository are of no commit.
        let isTracked = repository.path(of: folders.templates) != nil
        return ContentSource(
            folders: folders, content: content ?? NoFolder(),
            templates: isTracked ? GitFolder(folders.templates, in: tree) ?? NoFolder() : templates, commit: commit,
            mergedWith: nil)
    }
}

/// A folder as a commit has it, with the files that are known to be the same read already.
private struct EarlierFolder: FileFolder {
    let folder: GitFolder
    /// By path.
    let same: [String: [UInt8]]

    var entries: [DirectoryEntry] { folder.entries }

    func read(_ paths: [String], limit: Int) async throws(EnvironmentError) -> [FileContents] {
        var others = try await folder.read(paths.filter { same[$0] == nil }, limit: limit)[...]
        return paths.compactMap { path in same[path].map { .bytes($0) } ?? others.popFirst() }
    }

    func size(of path: String) throws(SystemError) -> Int { try folder.size(of: path) }

    func copies(of paths: [String]) async throws(EnvironmentError) -> [OutputFile] {
        try await folder.copies(of: paths)
    }

    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool {
        folder.holds(object, at: path, bytes: bytes)
    }
}
