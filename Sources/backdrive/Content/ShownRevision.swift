import BackdriveSite

extension ReadContent {
    /// The commit whose content is shown, and whether what is shown differs from it; nil outside git and before the first
    /// commit.
    ///
    /// Throws `EnvironmentError` when git fails.
    var revision: Edition.Revision? {
        get async throws(EnvironmentError) {
            guard let commit = source.commit ?? source.folders.repository?.revision else { return nil }
            let differs = source.commit == nil ? try await hasLocalChanges : false
            return Edition.Revision(commit: GitRepository.short(commit), hasLocalChanges: differs)
        }
    }
}
