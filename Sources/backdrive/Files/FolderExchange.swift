import Glibc

/// Puts a finished folder in the place of an old one of the same parent.
struct FolderExchange {
    /// The finished folder; after an exchange this is the old one's name.
    let new: String
    /// The place it is for.
    let place: String
    /// Where the old folder stands meanwhile on a file system that cannot exchange.
    let retired: String

    /// The name that the old folder has now; nil where there was none.
    ///
    /// One step where the file system can exchange two names (`renameat2`); else two renames, the first of which is
    /// taken back when the second fails. A failure leaves the old folder in its place.
    func perform(in parent: Int32, exchanging: Bool = true) async throws(SystemError) -> String? {
        while exchanging {
            if rename(new, to: place, in: parent, .exchange) { return new }
            // The one to exchange with is absent: the place is free, unless another run just took it.
            if errno == ENOENT {
                if rename(new, to: place, in: parent, .keepExisting) { return nil }
                if errno == EEXIST { continue }
            }
            guard errno == EINVAL || errno == ENOSYS else { throw .last }
            break
        }
        return try await holdingLock(on: parent) { () throws(SystemError) in try performByTwoRenames(in: parent) }
    }

    /// Brings back the old folder that a killed run left between its two renames, and removes one that it left after them.
    func recover(in parent: Int32) async throws(SystemError) {
        guard faccessat(parent, retired, F_OK, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        try await holdingLock(on: parent) { () async throws(SystemError) in
            if faccessat(parent, place, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
                try await removeFolder(retired, in: parent)
            } else if renameat(parent, retired, parent, place) != 0, errno != ENOENT {
                throw .last
            }
        }
    }

    /// In between, under the lock, the old folder stands where a killed run's is found; then the new one's name is free.
    private func performByTwoRenames(in parent: Int32) throws(SystemError) -> String? {
        guard renameat(parent, place, parent, retired) == 0 else {
            guard errno == ENOENT, renameat(parent, new, parent, place) == 0 else { throw .last }
            return nil
        }
        guard renameat(parent, new, parent, place) == 0 else {
            let failure = SystemError.last
            guard renameat(parent, retired, parent, place) == 0 else { throw .last }
            throw failure
        }
        guard renameat(parent, retired, parent, new) == 0 else { return retired }
        return new
    }
}

/// Does something while no other run that asks for it works in the same open folder.
///
/// Where the file system has no locks, nothing is held.
private func holdingLock<Result>(
    on folder: Int32, _ body: () async throws(SystemError) -> Result
) async throws(SystemError) -> Result {
    _ = uninterrupted { flock(folder, LOCK_EX) }
    defer { flock(folder, LOCK_UN) }
    return try await body()
}
