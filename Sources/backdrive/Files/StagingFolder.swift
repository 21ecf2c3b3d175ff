import Glibc

/// The folder `.<name>.backdrive-<random>` in which a new site is made, beside the output.
///
/// Its maker holds a lock on it, which the system lets go when the maker ends in whatever way; so a later run tells what
/// a killed one left from what another run is just making.
struct StagingFolder: ~Copyable {
    let name: String
    let folder: Descriptor

    /// Makes and locks a fresh staging folder for the site `site` in `parent`.
    init(for site: String, in parent: borrowing Descriptor) throws(SystemError) {
        while true {
            let name = Self.prefix(for: site) + String(UInt64.random(in: .min ... .max), radix: 36)
            guard mkdirat(parent.number, name, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw .last
            }
            let folder = try Descriptor(folder: name, in: parent.number)
            // Between its making and its lock, another run may have taken it for a leftover.
            guard Self.lock(folder), Self.isLinked(folder) else { continue }
            self.name = name
            self.folder = folder
            return
        }
    }

    /// Removes the staging folders of `site` that no living run holds.
    static func removeLeftovers(of site: String, in parent: borrowing Descriptor) async throws(SystemError) {
        for entry in try FolderContents(of: parent).names where entry.isFolder {
            guard let name = entry.text, name.hasPrefix(prefix(for: site)) else { continue }
            guard let folder = try existing(name, in: parent), lock(folder) else { continue }
            try await removeFolder(entry.bytes, in: parent.number)
        }
    }

    /// Where two renames put the old site while the new one takes its place; found there later, it is still the site.
    static func retiredName(of site: String) -> String { ".\(site).backdrive.old" }

    private static func prefix(for site: String) -> String { ".\(site).backdrive-" }

    private static func existing(
        _ name: String, in parent: borrowing Descriptor
    ) throws(SystemError) -> Descriptor? {
        do {
            return try Descriptor(folder: name, in: parent.number)
        } catch  where error.code == ENOENT {
            return nil
        }
    }

    private static func lock(_ folder: borrowing Descriptor) -> Bool {
        uninterrupted { flock(folder.number, LOCK_EX | LOCK_NB) } == 0
    }

    private static func isLinked(_ folder: borrowing Descriptor) -> Bool {
        var status = stat()
        return fstat(folder.number, &status) == 0 && status.st_nlink > 0
    }
}
