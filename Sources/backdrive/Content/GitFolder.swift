import BackdriveCore
import Glibc

/// A folder as a revision or a merge holds it: its blobs as stored, whatever attributes say.
struct GitFolder: FileFolder {
    let entries: [DirectoryEntry]
    private let tree: GitTree
    /// The regular files, by their path in the folder.
    private let files: [String: GitTree.Entry]
    /// The contents of files that were read before, by their path in the folder.
    var known: [String: [UInt8]] = [:]

    /// - Parameters:
    ///   - path: the folder's absolute path.
    ///   - conflicts: of the merge that made the tree. What git put into their files is not shown.
    ///
    /// Nil when the tree has no such folder.
    init?(_ path: String, in tree: GitTree, conflicts: [Merge.Conflict] = []) {
        guard let path = tree.repository.path(of: path) else { return nil }
        let start = path.isEmpty ? [] : Array((path + "/").utf8)
        func nameInside(_ path: [UInt8]) -> ArraySlice<UInt8>? {
            guard path.starts(with: start), !Self.isDotted(path.dropFirst(start.count)) else { return nil }
            return path.dropFirst(start.count)
        }
        guard tree.entries.contains(where: { $0.path.starts(with: start) }) else { return nil }
        let conflictPaths = Set(conflicts.map(\.path))
        var entries = conflicts.compactMap { conflict in
            nameInside(conflict.path).map { DirectoryEntry($0, .conflict(conflict.kind)) }
        }
        var files: [String: GitTree.Entry] = [:]
        for entry in tree.entries where !conflictPaths.contains(entry.path) {
            guard let name = nameInside(entry.path) else { continue }
            entries.append(DirectoryEntry(name, entry.kind))
            if entry.kind == .regularFile { files[entries[entries.count - 1].path] = entry }
        }
        self.tree = tree
        self.entries = entries
        self.files = files
    }

    func read(_ paths: [String], limit: Int) async throws(EnvironmentError) -> [FileContents] {
        let wanted = paths.compactMap { known[$0] == nil ? files[$0] : nil }
        var blobs = try await tree.blobs(wanted.filter { $0.size ?? 0 <= limit }.map(\.object))[...]
        return paths.map { path in
            if let bytes = known[path] { return .bytes(bytes) }
            guard let entry = files[path] else { return .unreadable(SystemError(code: ENOENT)) }
            if let size = entry.size, size > limit { return .tooLarge(size: size) }
            guard let blob = blobs.popFirst() else { return .unreadable(SystemError(code: ENOENT)) }
            return blob.count > limit ? .tooLarge(size: blob.count) : .bytes(Array(blob))
        }
    }

    func size(of path: String) throws(SystemError) -> Int {
        guard let size = files[path]?.size else { throw SystemError(code: ENOENT) }
        return size
    }

    func copies(of paths: [String]) async throws(EnvironmentError) -> [OutputFile] {
        let contents = try await read(paths, limit: FileReader.attachmentLimit)
        return zip(paths, contents).compactMap { path, contents in
            if case .bytes(let bytes) = contents { OutputFile(path: path, contents: .bytes(bytes)) } else { nil }
        }
    }

    func has(_ bytes: [UInt8], at path: String) -> Bool {
        files[path].map { BlobName(digits: $0.object).isName(of: bytes) } ?? false
    }

    func holds(_ object: String, at path: String, bytes: [UInt8]?) -> Bool { files[path]?.object == object }

    /// What git calls the contents of a regular file.
    func object(of path: String) -> String? { files[path]?.object }

    private static func isDotted(_ path: ArraySlice<UInt8>) -> Bool {
        path.first == UInt8(ascii: ".")
            || path.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    }
}
