import BackdriveCore

extension GitRepository {
    /// The ids of all records that the content folder ever held, in the history of any branch, remote-tracking branch or
    /// tag, by their files' names (DATA.md §1): what a new id must not be. In one call of git, in time in proportion to
    /// the history.
    ///
    /// In a shallow clone they are those of the history that is there. Throws `EnvironmentError` when git fails.
    ///
    /// - Parameter content: the content folder's absolute path.
    func recordIDsEver(in content: String) async throws(EnvironmentError) -> Set<String> {
        guard let folder = path(of: content) else { return [] }
        // Git calls it a failure when there is no commit yet.
        if revision == nil, try await branchesAndTags().isEmpty { return [] }
        let command = [
            "log", "--all", "--full-history", "--format=", "--name-only", "-z", "--no-renames", "--diff-filter=A", "-c",
            "--",
        ]
        let output = try await output(of: command + (folder.isEmpty ? [] : [folder]))
        let start = folder.isEmpty ? 0 : folder.utf8.count + 1
        var ids: Set<String> = []
        for name in output.split(separator: 0) {
            let path = String(decoding: name.dropFirst(start), as: UTF8.self)
            guard let kind = RecordKind(contentPath: path) else { continue }
            let id = SourceFile(path: path, contentPath: path, bytes: []).stem
            if kind.accepts(id: id) { ids.insert(String(id)) }
        }
        return ids
    }
}
