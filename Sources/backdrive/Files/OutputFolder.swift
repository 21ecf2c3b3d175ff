import Glibc

/// The folder that a build replaces, known to be one that it may replace (PRODUCT.md §3, "Output").
struct OutputFolder: Sendable, Equatable {
    /// A site holds this file; a folder that holds other things and not this one is never replaced.
    static let marker = ".backdrive-site"

    /// The existing folder that the output lies in, absolute and free of symbolic links.
    let parent: String
    /// The output's own name in it.
    let name: String

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }

    /// Accepts `path` as a build's output; creates the folders that lead to it, never the output itself.
    ///
    /// Throws `UsageError` when the output is, holds or lies in one of the `inputs` (the content and templates
    /// folders), holds `.git`, or holds anything but a site; `EnvironmentError` when it cannot be looked at.
    init(_ path: String, apartFrom inputs: [String]) throws {
        guard let (parent, name) = try Self.place(of: path), !name.isEmpty else {
            throw UsageError(message: "the output \(path) cannot be replaced: give the site a folder of its own")
        }
        self.parent = parent
        self.name = name
        try refuseOverlap(with: inputs)
        try refuseForeignFolder()
    }

    /// Checks again what may have changed since: that the output is absent, empty or a site, and no repository.
    func refuseForeignFolder() throws {
        let folder: Descriptor
        do {
            folder = try Descriptor(folder: path)
        } catch  where error.code == ENOENT {
            return
        } catch  where error.code == ENOTDIR || error.code == ELOOP {
            throw UsageError(message: "the output \(path) is no folder: choose another one with --output")
        } catch {
            throw EnvironmentError(
                message: "cannot open the output \(path): \(error)", advice: "Choose another folder with --output")
        }
        if Self.holds(".git", folder) {
            throw UsageError(message: "the output \(path) holds .git: give the site a folder of its own")
        }
        if !Self.holds(Self.marker, folder), try !FolderContents(of: folder).isEmpty {
            throw UsageError(
                message: "the output \(path) holds files that Backdrive did not make: empty it, or choose another "
                    + "one with --output")
        }
    }

    private func refuseOverlap(with inputs: [String]) throws {
        for input in inputs {
            guard let real = realPath(input) else { continue }
            let (inside, outside) = (Self.lies(path, in: real), Self.lies(real, in: path))
            guard inside || outside else { continue }
            let relation = inside && outside ? "is" : inside ? "lies in" : "holds"
            throw UsageError(message: "the output \(path) \(relation) \(input): give the site a folder of its own")
        }
    }

    /// The parent, without symbolic links, and the name of a path that may not exist yet.
    private static func place(of path: String) throws -> (parent: String, name: String)? {
        if let real = realPath(path) { return split(real) }
        guard let (parent, name) = split(path), ![".", ".."].contains(name) else { return nil }
        guard makeFolders(parent), let real = realPath(parent) else {
            throw EnvironmentError(
                message: "cannot make the folder \(parent): \(SystemError.last)",
                advice: "Make it, or choose another one with --output")
        }
        return (real, name)
    }

    private static func split(_ path: String) -> (parent: String, name: String)? {
        var path = path[...]
        while path.count > 1, path.last == "/" { path = path.dropLast() }
        guard let slash = path.lastIndex(of: "/") else { return path.isEmpty ? nil : (".", String(path)) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    private static func makeFolders(_ path: String) -> Bool {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let (parent, _) = split(path), parent != path, makeFolders(parent) else { return false }
        return mkdir(path, 0o777) == 0 || errno == EEXIST
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    private static func holds(_ name: String, _ folder: borrowing Descriptor) -> Bool {
        var status = stat()
        return fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
}
