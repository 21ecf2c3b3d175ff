import BackdriveCore

/// Which files of a folder differ from those that a tree of git holds of it.
struct FolderChanges: Sendable {
    /// Changed or added, sorted by the bytes of their paths.
    let changed: [String]
    /// Removed, in the same order.
    let removed: [String]

    /// All of them.
    var paths: [String] { changed + removed }

    /// - Parameters:
    ///   - bytes: of files that were read before, by path.
    ///   - old: nil where the tree has no such folder.
    ///   - counts: whether a path matters.
    init(
        of new: any FileFolder, knowing bytes: [String: [UInt8]], since old: GitFolder?,
        where counts: @Sendable (String) -> Bool
    ) async {
        let oldEntries = (old?.entries ?? []).filter { counts($0.path) }
        let oldKinds = Dictionary(firstOf: oldEntries.map { ($0.path, $0.kind) })
        let newEntries = new.entries.filter { counts($0.path) }
        let isSame = await newEntries.concurrentMap { entry in
            guard let kind = oldKinds[entry.path], kind == entry.kind else { return false }
            // What is no regular file is never read, so nothing in it can differ.
            guard let object = old?.object(of: entry.path) else { return true }
            return new.holds(object, at: entry.path, bytes: bytes[entry.path])
        }
        changed = zip(newEntries, isSame).filter { !$1 }.map(\.0.path)
        let newPaths = Set(newEntries.map(\.path))
        removed = oldEntries.map(\.path).filter { !newPaths.contains($0) }
    }
}
