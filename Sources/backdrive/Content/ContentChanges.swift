import BackdriveCore
import BackdriveSite

/// How the files of a run differ from those of a revision.
struct ContentChanges: Sendable {
    let content: FolderChanges
    let templates: FolderChanges

    var isEmpty: Bool { content.paths.isEmpty && templates.paths.isEmpty }
}

extension ContentSource {
    /// - Parameters:
    ///   - files: what was read of the content before.
    ///   - same: by content path, bytes that are known to be the tree's.
    func changes(
        since tree: GitTree, knowing files: ContentFiles, except same: [String: [UInt8]] = [:]
    ) async -> ContentChanges {
        let bytes = files.bytesByPath
        let content = await FolderChanges(
            of: content, knowing: bytes, since: GitFolder(folders.content, in: tree)
        ) { path in
            !ContentFiles.isLeftAlone(path) && (same[path] == nil || same[path] != bytes[path])
        }
        let templates = await FolderChanges(
            of: templates ?? NoFolder(), knowing: [:], since: GitFolder(folders.templates, in: tree),
            where: TemplateFiles.isTemplate)
        return ContentChanges(content: content, templates: templates)
    }
}

extension ReadContent {
    /// Whether the files differ from HEAD's; they do not where there is no HEAD.
    ///
    /// Throws `EnvironmentError` when git fails.
    var hasLocalChanges: Bool {
        get async throws(EnvironmentError) {
            guard let head = source.folders.repository?.revision else { return false }
            let tree = try await source.folders.tree(of: head, withSizes: false)
            return await !source.changes(since: tree, knowing: files).isEmpty
        }
    }

    /// The commit whose content is shown, and whether what is shown differs from it; nil outside git and before the first
    /// commit.
    ///
    /// Throws `EnvironmentError` when git fails.
    var revision: Edition.Revision? {
        get async throws(EnvironmentError) {
            guard let commit = source.commit ?? source.folders.repository?.revision else { return nil }
            let differs = source.commit == nil ? try await hasLocalChanges : false
            return Edition.Revision(commit: GitRepository.short(commit), hasLocalChanges: differs)
        }
    }
}

extension ContentFiles {
    /// What was read of records and settings, by content path.
    var bytesByPath: [String: [UInt8]] {
        Dictionary(firstOf: withFields.map { ($0.contentPath, $0.bytes) })
    }
}
