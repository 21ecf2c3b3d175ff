import BackdriveCore

/// What merging two commits gives, made in a folder of Backdrive's own: nothing is written to the repository, and no
/// attribute or configuration of it, such as a merge driver, has a say.
struct Merge {
    let tree: GitTree
    let conflicts: [Conflict]

    /// A path that git cannot merge by itself.
    struct Conflict: Sendable {
        /// From the repository's root.
        let path: [UInt8]
        let kind: MergeConflict
    }

    /// Merges `theirs` into HEAD, by git's own `merge-tree`.
    ///
    /// Throws `EnvironmentError` when the two have no commit in common or git fails.
    ///
    /// - Parameters:
    ///   - folders: those of the result that are wanted, from the repository's root.
    ///   - temporaryFolder: where what the merge makes may lie for a moment.
    static func ofHead(
        and theirs: String, in repository: GitRepository, folders: [String], temporaryFolder: String
    ) async throws -> Merge {
        let head = try await repository.commit("HEAD")
        // Without a commit in common git would compare everything with nothing.
        _ = try await repository.mergeBase(of: theirs, and: head)
        return try await withTemporaryFolder(in: temporaryFolder) { folder in
            let quarantine = try await Quarantine(at: folder, beside: repository, format: head)
            return try await merge(head, theirs, in: repository, quarantine, folders: folders)
        }
    }

    private static func merge(
        _ ours: String, _ theirs: String, in repository: GitRepository, _ quarantine: Quarantine, folders: [String]
    ) async throws(EnvironmentError) -> Merge {
        let command = ["merge-tree", "--write-tree", "-z", "--no-messages", ours, theirs]
        guard let answer = try await quarantine.git(command) else { throw .gitMissing }
        // How git says that it knows no such option.
        guard answer.status != 129 else { throw .gitTooOld }
        let parts = answer.output.split(separator: 0)
        // 1 means conflicts.
        guard answer.status == 0 || answer.status == 1, let name = parts.first else {
            throw .failed("merge-tree", repository.root, answer.complaint)
        }
        let tree = try await GitTree.read(
            String(decoding: name, as: UTF8.self), of: repository, through: quarantine.git, folders: folders,
            withSizes: true)
        return Merge(
            tree: try await tree.keeping(quarantine.objects(), from: quarantine.git),
            conflicts: conflicts(parts.dropFirst()))
    }

    /// Reads `<mode> <object> <stage>`, a tab and the path for each side of each conflict.
    private static func conflicts(_ lines: some Sequence<ArraySlice<UInt8>>) -> [Conflict] {
        var stages: [[UInt8]: Set<UInt8>] = [:]
        var paths: [[UInt8]] = []
        for line in lines {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), tab > line.startIndex else { continue }
            let path = Array(line[(tab + 1)...])
            if stages[path] == nil { paths.append(path) }
            stages[path, default: []].insert(line[tab - 1] - UInt8(ascii: "0"))
        }
        return paths.map { Conflict(path: $0, kind: kind(stages[$0] ?? [])) }
    }

    /// 1 is the common ancestor's file, 2 HEAD's, 3 the other side's.
    private static func kind(_ stages: Set<UInt8>) -> MergeConflict {
        switch stages {
        case [1, 2, 3]: .bothChanged
        case [2, 3]: .bothAdded
        case [1, 2]: .changedHereRemovedThere
        case [1, 3]: .removedHereChangedThere
        default: .names
        }
    }
}
