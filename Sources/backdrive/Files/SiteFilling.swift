import Glibc

/// Puts a finished site into a folder that must stay where it is, file by file (PRODUCT.md §3, "Output").
///
/// Each file takes its place by a rename, a page after what it needs; what is no longer of the site goes last. One run
/// at a time fills a folder.
struct SiteFilling: ~Copyable {
    /// The folder to fill, locked until the end of life.
    let site: Descriptor
    private let output: OutputFolder

    /// Waits for another run that is filling the folder, and marks the folder as a site.
    init(_ output: OutputFolder) throws(SystemError) {
        let folder = try Descriptor(folder: output.path)
        // Where the file system has no locks, two runs at once may mix; a later one mends it.
        _ = uninterrupted { flock(folder.number, LOCK_EX) }
        let flags = O_WRONLY | O_CREAT | O_NOFOLLOW
        try Descriptor(OutputFolder.marker, in: folder.number, flags: flags, mode: 0o666).close()
        self.output = output
        site = folder
    }

    /// Moves the files of `staging` in and removes all others.
    ///
    /// Throws `EnvironmentError`; the folder may then hold files of both sites.
    func perform(moving files: [String], from staging: borrowing Descriptor) async throws(EnvironmentError) {
        do throws(SystemError) {
            let folders = try foldersHolding(files)
            for folder in folders { try await makeFolder(folder, like: staging) }
            for file in files.sorted(by: Self.precedes) { try await move(file, from: staging) }
            try await removeAll(but: Set(files), in: Set(folders), below: "")
        } catch {
            throw EnvironmentError(
                message: "cannot fill \(output.path): \(error)",
                advice: "Mend this and build again: until then it holds files of the old site and of the new one")
        }
    }

    /// What pages need comes before them, inner pages before those that list them, the front page after all.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        func rank(_ path: String) -> Int {
            guard path.hasSuffix(".html") else { return path == OutputFolder.marker ? .max : .min }
            return path == "index.html" ? .max - 1 : -path.utf8.count { $0 == UInt8(ascii: "/") }
        }
        let (first, second) = (rank(left), rank(right))
        return first == second ? left.utf8.lexicographicallyPrecedes(right.utf8) : first < second
    }

    /// Makes a folder of the mode that it has in `staging`; whatever else stands there gives way, a link above all.
    private func makeFolder(_ path: String, like staging: borrowing Descriptor) async throws(SystemError) {
        if let old = fileStatus(path, in: site.number), !old.isFolder, unlinkat(site.number, path, 0) != 0 {
            throw .last
        }
        if mkdirat(site.number, path, 0o777) != 0, errno != EEXIST { throw .last }
        guard let made = fileStatus(path, in: staging.number),
            fchmodat(site.number, path, made.st_mode & 0o7777, 0) == 0
        else { throw .last }
    }

    private func move(_ path: String, from staging: borrowing Descriptor) async throws(SystemError) {
        if renameat(staging.number, path, site.number, path) == 0 { return }
        guard errno == EISDIR else { throw .last }
        try await removeFolder(path, in: site.number)
        if renameat(staging.number, path, site.number, path) != 0 { throw .last }
    }

    /// Removes what is neither one of the files nor one of the folders, from the folder `path`, which is empty or ends
    /// with `/`, down.
    private func removeAll(
        but files: Set<String>, in folders: Set<String>, below path: String
    ) async throws(SystemError) {
        let folder = try Descriptor(folder: path.isEmpty ? "." : path, in: site.number)
        for name in try FolderContents(of: folder).names {
            // A name that is no text is none of the site's.
            let inner = name.text.map { path + $0 }
            if let inner, name.isFolder, folders.contains(inner) {
                try await removeAll(but: files, in: folders, below: inner + "/")
            } else if let inner, files.contains(inner) || path.isEmpty && output.leavesAlone(inner) {
                continue
            } else if name.isFolder {
                try await removeFolder(name.bytes, in: folder.number)
            } else if unlinkat(folder.number, name.bytes, 0) != 0, errno != ENOENT {
                throw .last
            }
        }
    }
}
