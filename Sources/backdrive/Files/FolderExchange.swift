import Glibc

/// Puts a finished folder in the place of an old one of the same parent.
struct FolderExchange {
    /// The finished folder; after an exchange this is the old one's name.
    let new: String
    /// The place it is for.
    let place: String
    /// Where the old folder stands meanwhile on a file system that cannot exchange.
    let retired: String

    /// Where the old folder went.
    enum Outcome: Equatable {
        case nothingReplaced
        case oldFolder(named: String)
    }

    /// One step where the file system can exchange two names (`renameat2`); else two renames, the first of which is
    /// taken back when the second fails. A failure leaves the old folder in its place.
    func perform(in parent: Int32, exchanging: Bool = true) throws(SystemError) -> Outcome {
        while exchanging {
            if rename(new, to: place, in: parent, .exchange) { return .oldFolder(named: new) }
            // The one to exchange with is absent: the place is free, unless another run just took it.
            if errno == ENOENT {
                if rename(new, to: place, in: parent, .keepExisting) { return .nothingReplaced }
                if errno == EEXIST { continue }
            }
            guard errno == EINVAL || errno == ENOSYS else { throw .last }
            break
        }
        return try performByTwoRenames(in: parent)
    }

    /// Brings back the old folder that a killed run left between its two renames.
    func recover(in parent: Int32) throws(SystemError) {
        if rename(retired, to: place, in: parent, .keepExisting) { return }
        switch errno {
        case ENOENT, EEXIST: return
        case EINVAL, ENOSYS: break
        default: throw .last
        }
        guard faccessat(parent, place, F_OK, AT_SYMLINK_NOFOLLOW) != 0 else { return }
        if renameat(parent, retired, parent, place) != 0, errno != ENOENT { throw .last }
    }

    private func performByTwoRenames(in parent: Int32) throws(SystemError) -> Outcome {
        var outcome = Outcome.nothingReplaced
        if renameat(parent, place, parent, retired) == 0 {
            outcome = .oldFolder(named: retired)
        } else if errno != ENOENT {
            throw .last
        }
        guard renameat(parent, new, parent, place) == 0 else {
            let failure = SystemError.last
            if outcome != .nothingReplaced, renameat(parent, retired, parent, place) != 0 { throw .last }
            throw failure
        }
        return outcome
    }
}
