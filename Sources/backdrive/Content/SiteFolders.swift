import BackdriveCore

/// Where the content and the site's own templates lie, and how findings call the files in them.
struct SiteFolders: Sendable {
    /// Absolute and, as far as they exist, free of symbolic links.
    let content: String
    let templates: String
    /// The work tree around the content; nil outside git.
    let repository: GitRepository?
    /// What a finding's path in the content begins with: empty, or ending with `/` (DATA.md §5: relative to the
    /// repository's root, outside git to the working folder).
    let contentPrefix: String
    private let templatesPrefix: String

    /// Finds the repository around `content`. Both paths are relative to `workingDirectory` unless they begin with `/`.
    ///
    /// Throws `EnvironmentError` when git refuses the repository, and for a symbolic link on the way to a folder.
    init(content: String, templates: String, workingDirectory: String) async throws(EnvironmentError) {
        let working = realPath(workingDirectory) ?? workingDirectory
        self.content = try Self.folder(at: content, for: "content", from: working)
        self.templates = try Self.folder(at: templates, for: "templates", from: working)
        repository = try await GitRepository.around(self.content)
        let base = repository?.root ?? working
        contentPrefix = Self.prefix(of: self.content, from: base)
        templatesPrefix = Self.prefix(of: self.templates, from: base)
    }

    /// The place of a folder that was named on the command line. No link below the working folder is followed: a pull
    /// request may bring one along, and what it leads to lies where nothing may be read or written.
    private static func folder(
        at path: String, for option: String, from working: String
    ) throws(EnvironmentError) -> String {
        let whole = path.hasPrefix("/") ? path : working + "/" + path
        let parts = path.split(separator: "/")
        let ways =
            path.hasPrefix("/") ? [whole] : parts.indices.map { working + "/" + parts[...$0].joined(separator: "/") }
        if let link = ways.first(where: isSymbolicLink) {
            throw EnvironmentError(
                message: "\(link) is a symbolic link, which is not followed on the way to the \(option) folder",
                advice: "name the folder that it leads to with --\(option)")
        }
        return nearestRealPath(whole)
    }

    /// What the paths in a folder begin with, seen from another: empty, or ending with `/`.
    static func prefix(of path: String, from base: String) -> String {
        let relative = relativePath(of: path, from: base)
        return relative.isEmpty ? "" : relative + "/"
    }

    /// Where findings say that a file of the content is; control characters in it stand as `\u{…}`.
    func displayPath(inContent path: String) -> String { printable(contentPrefix + path) }

    /// A file in the kind's top folder, so that two branches that mint the same id meet in a git conflict (DATA.md §1).
    func newFile(of kind: RecordKind, id: String, _ bytes: [UInt8]) -> SourceFile {
        let path = "\(kind.folder)/\(id).md"
        return SourceFile(path: displayPath(inContent: path), contentPath: path, bytes: bytes)
    }

    func displayPath(inTemplates path: String) -> String { printable(templatesPrefix + path) }

    /// The repository's root; outside git the folder around the content.
    var surrounding: String { repository?.root ?? parentFolder(of: content) }

    /// The content folder and the templates' from the repository's root; those outside of it are left out.
    var pathsInRepository: [String] {
        guard let repository else { return [] }
        return [content, templates].compactMap(repository.path)
    }
}
