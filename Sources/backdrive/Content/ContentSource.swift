import BackdriveCore
import BackdriveSite
import Glibc

/// The files of one run, listed once: those on disk, of a revision or of a merge. The pipeline does not know which.
struct ContentSource: Sendable {
    let folders: SiteFolders
    let content: any FileFolder
    /// Nil for a site without templates of its own.
    let templates: (any FileFolder)?
    /// The commit whose files these are; nil for those on disk and for a merge.
    let commit: String?
    /// What HEAD was merged with, as the user calls it; nil but for a merge.
    let mergedWith: String?

    /// Throws `UsageError` for a revision that there is not, `EnvironmentError` when there is no such content folder or
    /// git fails.
    ///
    /// - Parameter temporaryFolder: where what a merge makes may lie for a moment.
    static func open(
        _ version: ContentVersion, in folders: SiteFolders, temporaryFolder: String
    ) async throws -> ContentSource {
        switch version {
        case .workTree:
            return ContentSource(
                folders: folders, content: try contentOnDisk(folders), templates: try templatesOnDisk(folders),
                commit: nil, mergedWith: nil)
        case .revision(let name):
            let repository = try folders.requireRepository()
            let commit = try await repository.commit(name)
            let tree = try await folders.tree(of: commit, withSizes: true)
            return try ContentSource(tree, called: name, in: folders, commit: commit)
        case .merge(let name):
            let repository = try folders.requireRepository()
            let merge = try await Merge.ofHead(
                and: try await repository.commit(name), in: repository, folders: folders.pathsInRepository,
                temporaryFolder: temporaryFolder)
            return try ContentSource(
                merge.tree, called: "the merge of HEAD and \(name)", in: folders, mergedWith: name,
                conflicts: merge.conflicts)
        }
    }

    /// Templates outside the repository are of no revision: they are taken as they are on disk.
    private static func templates(
        _ folders: SiteFolders, in tree: GitTree, _ conflicts: [Merge.Conflict]
    ) throws(EnvironmentError) -> (any FileFolder)? {
        guard tree.repository.path(of: folders.templates) != nil else { return try templatesOnDisk(folders) }
        return GitFolder(folders.templates, in: tree, conflicts: conflicts)
    }

    private static func contentOnDisk(_ folders: SiteFolders) throws(EnvironmentError) -> DiskFolder {
        do {
            return try DiskFolder(folders.content)
        } catch  where error.isAbsence {
            let parent = parentFolder(of: folders.content)
            throw EnvironmentError(
                message: "there is no content folder \(folders.content)",
                advice: fileStatus("\(parent)/\(ContentFiles.settingsName)") == nil
                    ? "run the command where the content is, name the folder with --content, or begin one with "
                        + "backdrive init"
                    : "\(parent) is one: run the command one folder up, or there with --content .")
        } catch {
            throw EnvironmentError(
                message: "cannot open the content folder \(folders.content): \(error)",
                advice: "see that you may read it")
        }
    }

    private static func templatesOnDisk(_ folders: SiteFolders) throws(EnvironmentError) -> (any FileFolder)? {
        do {
            return try DiskFolder(folders.templates)
        } catch  where error.code == ENOENT {
            return nil
        } catch {
            throw EnvironmentError(
                message: "cannot open the templates folder \(folders.templates): \(error)",
                advice: "see that you may read it")
        }
    }
}

extension ContentSource {
    private init(
        _ tree: GitTree, called name: String, in folders: SiteFolders, commit: String? = nil,
        mergedWith: String? = nil, conflicts: [Merge.Conflict] = []
    ) throws(EnvironmentError) {
        guard let content = GitFolder(folders.content, in: tree, conflicts: conflicts) else {
            throw EnvironmentError(
                message: "there is no content folder \(folders.contentPrefix) in \(name)",
                advice: "name the folder as it was then with --content")
        }
        self.init(
            folders: folders, content: content, templates: try Self.templates(folders, in: tree, conflicts),
            commit: commit, mergedWith: mergedWith)
    }
}

extension SiteFolders {
    /// Throws `EnvironmentError` outside git.
    func requireRepository() throws(EnvironmentError) -> GitRepository {
        guard let repository else {
            let bare = GitRepository.bare(around: content)
            throw EnvironmentError(
                message: bare.map { "\($0) is a bare repository, which has no folder that the content could lie in" }
                    ?? "\(content) is in no git repository, so there is no other revision of it",
                advice: bare.map { "git clone \($0) makes one that has: run the command there" }
                    ?? "run the command in a clone of the content's repository")
        }
        return repository
    }

    /// What a commit, by its full name, holds in these folders; throws `EnvironmentError` outside git and when it fails.
    func tree(of commit: String, withSizes: Bool) async throws(EnvironmentError) -> GitTree {
        try await GitTree.read(commit, of: requireRepository(), folders: pathsInRepository, withSizes: withSizes)
    }
}
