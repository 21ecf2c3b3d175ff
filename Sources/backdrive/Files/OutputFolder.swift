import Glibc

/// The folder that a build replaces, known to be one that it may replace (PRODUCT.md §3, "Output").
struct OutputFolder: Sendable, Equatable {
    /// A site holds this file; a folder that holds other things and not this one is never replaced.
    static let marker = ".backdrive-site"

    /// The folder that the output lies in, absolute and free of symbolic links; it need not exist yet.
    let parent: String
    /// The output's own name in it.
    let name: String

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }

    /// Accepts `path`, which is absolute, as a build's output; makes nothing.
    ///
    /// Throws `UsageError` when the output is, holds or lies in one of the `inputs` (the content and templates
    /// folders), holds `.git`, or holds anything but a site; `EnvironmentError` when it cannot be looked at.
    init(_ path: String, apartFrom inputs: [String]) throws {
        let resolved = nearestRealPath(path)
        guard !path.isEmpty, resolved != "/", let slash = resolved.lastIndex(of: "/") else {
            throw UsageError("the output \(path) cannot be replaced: give the site a folder of its own")
        }
        parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
        name = String(resolved[resolved.index(after: slash)...])
        try Self.refuse(self.path, overlapping: inputs)
        try refuseForeignFolder()
    }

    /// Opens the folder that the output lies in; makes it, and those that lead to it, where they are not there yet.
    func openParent() throws(EnvironmentError) -> Descriptor {
        do {
            try makeFolders(parent)
            return try Descriptor(folder: parent)
        } catch {
            throw EnvironmentError(
                message: "cannot make the folder \(parent): \(error)",
                advice: "Make it, or choose another one with --output")
        }
    }

    /// Whether a folder stands there already.
    var exists: Bool { fileStatus(path)?.isFolder ?? false }

    /// Whether another file system begins there, such as a container's volume. One that is mounted from the same file
    /// system shows only when it refuses to be renamed.
    var isMountPoint: Bool {
        guard let own = fileStatus(path), let outer = fileStatus(parent) else { return false }
        return own.isFolder && own.st_dev != outer.st_dev
    }

    /// Whether a name directly in the output is none of the site and stays: what another run is making, and what a fresh
    /// file system brings along.
    func leavesAlone(_ inner: String) -> Bool { inner == "lost+found" || StagingFolder.isOne(inner, of: name) }

    /// Checks again what may have changed since: that the output is absent, empty or a site, and no repository.
    func refuseForeignFolder() throws {
        let folder: Descriptor
        do {
            folder = try Descriptor(folder: path)
        } catch  where error.code == ENOENT {
            return
        } catch  where error.code == ENOTDIR || error.code == ELOOP {
            throw UsageError("the output \(path) is no folder: choose another one with --output")
        } catch {
            throw EnvironmentError(
                message: "cannot open the output \(path): \(error)", advice: "Choose another folder with --output")
        }
        if fileStatus(".git", in: folder.number) != nil {
            throw UsageError("the output \(path) holds .git: give the site a folder of its own")
        }
        if !isMarked(folder),
            try FolderContents(of: folder).names.contains(where: { $0.text.map(leavesAlone) != true })
        {
            throw UsageError(
                "the output \(path) holds files that Backdrive did not make: empty it, or choose another "
                    + "one with --output")
        }
    }

    /// Whether the marker is there, and says what Backdrive writes into it.
    private func isMarked(_ folder: borrowing Descriptor) -> Bool {
        let reader = FileReader(folder: folder.number, limit: SiteMarker.longest)
        guard case .bytes(let bytes) = reader.read(Self.marker) else { return false }
        return SiteMarker.isOne(bytes)
    }

    /// Throws `UsageError` when `path`, absolute and free of symbolic links, is, holds or lies in one of the `inputs`.
    static func refuse(_ path: String, overlapping inputs: [String]) throws(UsageError) {
        for input in inputs {
            guard let real = realPath(input) else { continue }
            let (inside, outside) = (lies(path, in: real), lies(real, in: path))
            guard inside || outside else { continue }
            let relation = inside && outside ? "is" : inside ? "lies in" : "holds"
            throw UsageError("the output \(path) \(relation) \(input): give the site a folder of its own")
        }
    }
}

/// Makes a folder, and those that lead to it, where they are not there yet.
func makeFolders(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST || path == "/" { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else { throw .last }
    try makeFolders(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .last }
}
