import Glibc

/// A bare repository of Backdrive's own that sees another one's objects and takes what git makes of them.
struct Quarantine: Sendable {
    private let path: String
    let git: Git

    /// Makes it in an empty folder.
    ///
    /// Throws `EnvironmentError` when that cannot be written, or git fails.
    ///
    /// - Parameter format: any object's name, whose length tells the format.
    init(at path: String, beside repository: GitRepository, format: String) async throws(EnvironmentError) {
        let command = ["rev-parse", "--path-format=absolute", "--git-path", "objects", "--git-path", "shallow"]
        let paths = try await repository.lines(of: command)
        guard paths.count == 2 else {
            throw .failed("rev-parse", repository.root, "its path holds a line break")
        }
        self.path = path
        git = .private(path, shallowFile: paths[1])
        do {
            try fill(objects: paths[0], format: format.utf8.count == 64 ? "sha256" : "sha1")
        } catch {
            throw EnvironmentError(error, writingTemporary: path)
        }
    }

    /// The names of the objects that were made in it.
    func objects() throws(EnvironmentError) -> Set<String> {
        do {
            let entries = DirectoryListing.entries(below: try Descriptor(folder: path + "/objects"))
            return Set(entries.map { $0.path.filter { $0 != "/" } })
        } catch {
            throw EnvironmentError(message: "cannot read \(path): \(error)", advice: "Run the command again")
        }
    }

    private func fill(objects: String, format: String) throws(SystemError) {
        for folder in ["/refs", "/objects", "/objects/info"] where mkdir(path + folder, 0o700) != 0 {
            throw .last
        }
        try write("ref: refs/heads/none\n", to: "HEAD")
        try write(objects + "\n", to: "objects/info/alternates")
        try write(
            "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = \(format)\n",
            to: "config")
    }

    private func write(_ text: String, to name: String) throws(SystemError) {
        let file = try Descriptor(path + "/" + name, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        try file.write(ArraySlice(text.utf8))
        try file.close()
    }
}
