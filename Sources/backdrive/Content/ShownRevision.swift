import BackdriveSite

extension ReadContent {
    /// The commit whose content is shown, and whether what is shown differs from it; nil outside git and before the first
    /// commit.
    ///
    /// Throws `EnvironmentError` when git fails.
    var revision: Edition.Revision? {
        get async throws(EnvironmentError) {
            if let commit = source.commit {
                return Edition.Revision(commit: GitRepository.short(commit), hasLocalChanges: false)
            }
            guard let head = source.folders.repository?.shortRevision else { return nil }
            return Edition.Revision(commit: head, hasLocalChanges: try await hasLocalChanges)
        }
    }
}
