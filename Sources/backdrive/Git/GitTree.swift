import BackdriveCore

/// What a revision, or a merge, holds below some folders: names and the blobs behind them, contents not yet read.
struct GitTree: Sendable {
    let repository: GitRepository
    /// In git's order, which is that of the paths' bytes.
    let entries: [Entry]
    /// The contents of blobs that are not in the repository, since a merge just made them; by their names.
    private let made: [String: ArraySlice<UInt8>]

    /// One name that is no folder.
    struct Entry: Sendable {
        /// From the repository's root.
        let path: [UInt8]
        /// A regular file, a symbolic link or a submodule.
        let kind: DirectoryEntry.Kind
        /// The object's name in hexadecimal digits.
        let object: String
        /// In bytes; nil where sizes were not asked for, and of a submodule.
        let size: Int?
    }

    /// - Parameters:
    ///   - folders: from the repository's root; an empty one is all of it.
    ///   - git: where the revision is not in the repository itself.
    ///   - withSizes: costs a look at each object.
    ///
    /// Throws `EnvironmentError` when git fails, as it does on a repository that lacks objects.
    static func read(
        _ revision: String, of repository: GitRepository, through git: Git? = nil, folders: [String], withSizes: Bool
    ) async throws(EnvironmentError) -> GitTree {
        guard !folders.isEmpty else { return GitTree(repository: repository, entries: [], made: [:]) }
        let paths = folders.contains("") ? [] : folders
        let command = ["ls-tree", "-r", "-z", "--full-tree"] + (withSizes ? ["-l"] : []) + [revision, "--"] + paths
        let output = try await repository.output(of: command, through: git)
        return GitTree(repository: repository, entries: output.split(separator: 0).compactMap(Entry.init), made: [:])
    }

    /// The same tree with the contents of those of its blobs that are among `objects`, read through `git`.
    ///
    /// Throws `EnvironmentError` when git fails.
    func keeping(_ objects: Set<String>, from git: Git) async throws(EnvironmentError) -> GitTree {
        let names = entries.map(\.object).filter(objects.contains)
        let contents = try await Self.blobs(names, of: repository, through: git)
        return GitTree(repository: repository, entries: entries, made: Dictionary(firstOf: zip(names, contents)))
    }

    /// The contents of blobs, in the order of `objects`.
    ///
    /// Throws `EnvironmentError` when one is not there, as in a partial clone.
    func blobs(_ objects: [String]) async throws(EnvironmentError) -> [ArraySlice<UInt8>] {
        var stored = try await Self.blobs(objects.filter { made[$0] == nil }, of: repository, through: nil)[...]
        return objects.compactMap { made[$0] ?? stored.popFirst() }
    }

    private static func blobs(
        _ objects: [String], of repository: GitRepository, through git: Git?
    ) async throws(EnvironmentError) -> [ArraySlice<UInt8>] {
        guard !objects.isEmpty else { return [] }
        let input = Array((objects.joined(separator: "\n") + "\n").utf8)
        var rest = try await repository.output(of: ["cat-file", "--batch", "--buffer"], input: input, through: git)[...]
        var blobs: [ArraySlice<UInt8>] = []
        blobs.reserveCapacity(objects.count)
        for _ in objects {
            // Each one is `<name> blob <size>`, a line feed, its bytes and another line feed.
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                let size = size(ofBlob: rest[..<end]), rest.endIndex - end > size + 1
            else { throw .objectMissing(repository.root) }
            let start = end + 1
            blobs.append(rest[start..<start + size])
            rest = rest[(start + size + 1)...]
        }
        return blobs
    }

    private static func size(ofBlob header: ArraySlice<UInt8>) -> Int? {
        let words = header.split(separator: UInt8(ascii: " "))
        guard words.count == 3, words[1].elementsEqual("blob".utf8) else { return nil }
        return Int(String(decoding: words[2], as: UTF8.self))
    }
}

extension GitTree.Entry {
    /// Reads `<mode> <type> <object>[ <size>]`, a tab and the path; nil for a folder.
    init?(_ line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = line[..<tab].split(separator: UInt8(ascii: " "))
        guard words.count >= 3 else { return nil }
        switch String(decoding: words[0], as: UTF8.self) {
        case "120000": kind = .symbolicLink
        case "160000": kind = .submodule
        case "040000": return nil
        default: kind = .regularFile
        }
        path = Array(line[(tab + 1)...])
        object = String(decoding: words[2], as: UTF8.self)
        size = words.count > 3 ? Int(String(decoding: words[3], as: UTF8.self)) : nil
    }
}
