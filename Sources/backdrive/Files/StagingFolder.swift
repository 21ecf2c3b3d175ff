import Glibc

/// The folder `.<name>.backdrive-<random>` in which a new site is made, beside the output or,
/// where that must stay, in it.
///
/// Its maker holds a lock on it, which the system lets go when the maker ends in whatever way; so a later run tells what
/// a killed one left from what another run is just making.
struct StagingFolder: ~Copyable {
    let name: String
    let folder: Descriptor

    /// Makes and locks a fresh staging folder for the site `site` in `parent`.
    init(for site: String, in parent: borrowing Descriptor) throws(SystemError) {
        while true {
            let name = Self.prefix(for: site) + randomName()
            guard mkdirat(parent.number, name, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw .last
            }
            // Between its making and its lock, another run may have taken it for a leftover.
            guard let folder = try Self.existing(name, in: parent), Self.lock(folder) != false,
                try folder.status().st_nlink > 0
            else { continue }
            self.name = name
            self.folder = folder
            return
        }
    }

    /// The mode that a new file gets, by the present umask or the folder's own rules for what is made in it.
    func modeOfNewFiles() throws(SystemError) -> mode_t {
        let name = ".mode"
        let probe = try Descriptor(name, in: folder.number, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        guard unlinkat(folder.number, name, 0) == 0 else { throw .last }
        return try probe.status().st_mode
    }

    /// Whether a name is that of a staging folder of `site`.
    static func isOne(_ name: String, of site: String) -> Bool { name.hasPrefix(prefix(for: site)) }

    /// Removes the staging folders of `site` that no living run holds.
    static func removeLeftovers(of site: String, in parent: borrowing Descriptor) async throws(SystemError) {
        for entry in try FolderContents(of: parent).names where entry.isFolder {
            guard let name = entry.text, isOne(name, of: site) else { continue }
            guard let folder = try existing(name, in: parent), lock(folder) == true else { continue }
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

    /// Whether the lock is this run's now; nil where the file system has no locks, as some network disks.
    private static func lock(_ folder: borrowing Descriptor) -> Bool? {
        if uninterrupted({ flock(folder.number, LOCK_EX | LOCK_NB) }) == 0 { return true }
        return errno == EWOULDBLOCK ? false : nil
    }
}
