import BackdriveCore
import BackdriveSite

/// The commit that the preview shows and whether the files differ from it, told anew after each change.
///
/// A file that had HEAD's bytes and still has them is not asked about again: naming all files as git does costs more than
/// the rest of a build.
struct FollowedRevision {
    private var head: String?
    private var tree: GitTree?
    /// By content path, the bytes that were found to be HEAD's.
    private var same: [String: [UInt8]] = [:]

    /// The same as `ReadContent.revision`.
    mutating func update(_ read: ReadContent) async throws(EnvironmentError) -> Edition.Revision? {
        guard let head = read.source.folders.repository?.revision else { return nil }
        if self.head != head {
            self = FollowedRevision(head: head, tree: try await read.source.folders.tree(of: head, withSizes: false))
        }
        guard let tree else { return nil }
        let changes = await read.source.changes(since: tree, knowing: read.files, except: same)
        let changed = Set(changes.content.changed)
        same = read.files.bytesByPath.filter { !changed.contains($0.key) }
        return Edition.Revision(commit: GitRepository.short(head), hasLocalChanges: !changes.isEmpty)
    }
}
