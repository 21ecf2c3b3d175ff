import Glibc

/// Writes files of one folder, each through a temporary file beside it and a rename, so that whoever reads sees the old
/// bytes or the new ones and a crash leaves whole files (PRODUCT.md §5).
///
/// Symbolic links on the way to a file are not followed.
struct FileReplacement: ~Copyable {
    private let root: Descriptor

    /// Opens the folder that paths are relative to.
    init(in folder: String) throws(SystemError) { root = try Descriptor(folder: folder) }

    /// Puts `bytes` in the place of a file, whose mode stays.
    func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        let name = Self.name(of: path)
        let folder = try folder(of: path)
        guard let old = fileStatus(name, in: folder.number) else { throw .last }
        let temporary = try write(bytes, beside: name, in: folder, mode: old.st_mode & 0o7777)
        try finish(temporary, in: folder) { renameat(folder.number, temporary, folder.number, name) == 0 }
    }

    /// Makes a file where there is none, and the folders on the way; fails with `EEXIST` where the name is taken.
    func create(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        let name = Self.name(of: path)
        let folder = try folder(of: path)
        let temporary = try write(bytes, beside: name, in: folder, mode: nil)
        try finish(temporary, in: folder) {
            // Where the file system knows no such flag, a second name serves: it too never replaces one.
            if rename(temporary, to: name, in: folder.number, .keepExisting) { return true }
            guard errno == EINVAL || errno == ENOSYS else { return false }
            return linkat(folder.number, temporary, folder.number, name, 0) == 0
                && unlinkat(folder.number, temporary, 0) == 0
        }
    }

    func remove(_ path: String) throws(SystemError) {
        let folder = try folder(of: path)
        guard unlinkat(folder.number, Self.name(of: path), 0) == 0 else { throw .last }
    }

    private static func name(of path: String) -> String { String(path.split(separator: "/").last ?? path[...]) }

    /// The open folder of a file, made where it is missing.
    private func folder(of path: String) throws(SystemError) -> Descriptor {
        var folder = try Descriptor(folder: ".", in: root.number)
        for part in path.split(separator: "/").dropLast().map(String.init) {
            if mkdirat(folder.number, part, 0o777) != 0, errno != EEXIST { throw .last }
            folder = try Descriptor(folder: part, in: folder.number)
        }
        return folder
    }

    /// Writes a new file beside another one; it has that one's mode, or what the present umask gives.
    ///
    /// - Returns: its name, which begins with a dot, so that the content leaves it alone whatever happens.
    private func write(
        _ bytes: [UInt8], beside name: String, in folder: borrowing Descriptor, mode: mode_t?
    ) throws(SystemError) -> String {
        let temporary = ".\(name).backdrive-" + randomName()
        let file = try Descriptor(
            temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        do throws(SystemError) {
            try file.write(bytes[...])
            if let mode, fchmod(file.number, mode) != 0 { throw .last }
            guard fsync(file.number) == 0 else { throw .last }
            try file.close()
        } catch {
            unlinkat(folder.number, temporary, 0)
            throw error
        }
        return temporary
    }

    private func finish(
        _ temporary: String, in folder: borrowing Descriptor, _ rename: () -> Bool
    ) throws(SystemError) {
        if rename() { return }
        let failure = SystemError.last
        unlinkat(folder.number, temporary, 0)
        throw failure
    }
}
