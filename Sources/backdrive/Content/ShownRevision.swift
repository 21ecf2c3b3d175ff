import BackdriveCore
import BackdriveSite

extension ReadContent {
    /// The commit whose content is shown, and whether what is shown differs from it; nil outside git and before the first
    /// commit.
    ///
    /// Throws `EnvironmentError` when git fails.
    var revision: Edition.Revision? {
        get async throws(EnvironmentError) {
            if let commit = source.commit {
                return Edition.Revision(commit: GitRepository.short(commit), hasLocalChanges: false)
            }
            guard let repository = source.folders.repository, let head = repository.revision else { return nil }
            let tree = try await GitTree.read(
                head, of: repository, folders: source.folders.pathsInRepository, withSizes: false)
            let changes = await changes(since: tree)
            return Edition.Revision(commit: GitRepository.short(head), hasLocalChanges: !changes.isEmpty)
        }
    }

    /// How the content and the templates differ from a tree's.
    func changes(since tree: GitTree) async -> ContentChanges {
        let folders = source.folders
        let content = await FolderChanges(
            of: source.content, knowing: files.bytesByPath, since: GitFolder(folders.content, in: tree)
        ) { !ContentFiles.isLeftAlone($0) }
        let templates = await FolderChanges(
            of: source.templates, knowing: [:], since: GitFolder(folders.templates, in: tree),
            where: TemplateFiles.isTemplate)
        return ContentChanges(content: content, templates: templates)
    }
}

/// How the files of a run differ from those of a revision.
struct ContentChanges: Sendable {
    let content: FolderChanges
    let templates: FolderChanges

    var isEmpty: Bool { content.isEmpty && templates.isEmpty }
}

extension ContentFiles {
    /// What was read of records and settings, by content path.
    fileprivate var bytesByPath: [String: [UInt8]] {
        let read = records.map(\.file) + [settings].compactMap(\.self)
        return Dictionary(read.map { ($0.contentPath, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}

extension GitFolder {
    /// A folder by its absolute path; one outside the repository holds nothing there.
    fileprivate init?(_ path: String, in tree: GitTree) {
        guard let path = tree.repository.path(of: path) else { return nil }
        self.init(path: path, in: tree)
    }
}
