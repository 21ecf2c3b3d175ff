import Glibc

/// A bare repository of Backdrive's own that sees another one's objects and takes what git makes of them.
struct Quarantine: Sendable {
    private let parent: String
    private let name: String
    let git: Git

    private var path: String { parent + "/" + name }

    /// - Parameter format: any object's name, whose length tells the format.
    ///
    /// Throws `EnvironmentError` when it cannot be made.
    static func make(
        beside repository: GitRepository, in parent: String, format: String
    ) async throws(EnvironmentError) -> Quarantine {
        let command = ["rev-parse", "--path-format=absolute", "--git-path", "objects", "--git-path", "shallow"]
        let paths = try await repository.lines(of: command)
        guard paths.count == 2 else {
            throw .failed("rev-parse", repository.root, "its path holds a line break")
        }
        let parent = realPath(parent) ?? parent
        let name = "backdrive-" + String(UInt64.random(in: .min ... .max), radix: 36)
        let quarantine = Quarantine(
            parent: parent, name: name, git: .private(parent + "/" + name, shallowFile: paths[1]))
        do {
            try quarantine.fill(objects: paths[0], format: format.utf8.count == 64 ? "sha256" : "sha1")
        } catch {
            throw EnvironmentError(
                message: "cannot write \(quarantine.path): \(error)", advice: "Name another folder in TMPDIR")
        }
        return quarantine
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

    /// Throws `EnvironmentError` when it cannot be removed.
    func remove() async throws(EnvironmentError) {
        do {
            let folder = try Descriptor(folder: parent)
            try await removeFolder(name, in: folder.number)
        } catch {
            throw EnvironmentError(message: "cannot remove \(path): \(error)", advice: "Remove it")
        }
    }

    private func fill(objects: String, format: String) throws(SystemError) {
        for folder in ["", "/refs", "/objects", "/objects/info"] where mkdir(path + folder, 0o700) != 0 {
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
