import Glibc

/// Where the content is on disk, and how findings call the files in it.
struct ContentFolder: Sendable {
    /// As given, made absolute; opens the folder.
    let path: String
    /// The work tree around it; nil outside git.
    let repository: GitRepository?
    /// What a finding's path begins with: empty, or ending with `/` (DATA.md §5: relative to the repository's root,
    /// outside git to the working folder).
    let prefix: String

    /// Finds the repository around `path`, which is relative to `workingDirectory` unless it begins with `/`.
    ///
    /// Throws `EnvironmentError` when there is no such folder or git fails.
    init(_ path: String, workingDirectory: String) async throws(EnvironmentError) {
        let absolute = path.hasPrefix("/") ? path : workingDirectory + "/" + path
        guard let real = realPath(absolute), Self.isFolder(real) else {
            throw EnvironmentError(
                message: "there is no content folder \(path)",
                advice: "run the command where the content is, or name the folder with --content")
        }
        self.path = real
        repository = try await GitRepository.around(real)
        let base = repository?.root ?? realPath(workingDirectory) ?? workingDirectory
        let relative = Self.relativePath(of: real, from: base)
        prefix = relative.isEmpty ? "" : relative + "/"
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The way from one absolute path, free of symbolic links, to another.
    static func relativePath(of path: String, from base: String) -> String {
        let target = path.split(separator: "/")
        let start = base.split(separator: "/")
        let shared = zip(target, start).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: start.count - shared)
        return (up + target[shared...].map(String.init)).joined(separator: "/")
    }
}
