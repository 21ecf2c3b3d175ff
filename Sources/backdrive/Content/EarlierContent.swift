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
        let content: (any FileFolder)? = GitFolder(folders.content, in: tree).map { folder in
            EarlierFolder(folder: folder, same: files.bytesByPath.filter { !changed.contains($0.key) })
        }
        // Templates outside the repository are of no commit.
        let isTracked = repository.path(of: folders.templates) != nil
        self.changed = changed
        let tracked: (any FileFolder)? = GitFolder(folders.templates, in: tree)
        source = ContentSource(
            folders: folders, content: content ?? NoFolder(),
            templates: isTracked ? tracked ?? NoFolder() : later.templates,
            commit: commit, mergedWith: nil)
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

    func has(_ bytes: [UInt8], at path: String) -> Bool { folder.has(bytes, at: path) }

    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool {
        folder.holds(object, at: path, bytes: bytes)
    }
}
