import BackdriveSite

extension Edition.Revision {
    /// The commit whose content is shown, and whether what is shown differs from it; nil outside git and before the
    /// first commit.
    static func shown(of folder: ContentFolder, templates: String) async throws(EnvironmentError) -> Edition.Revision? {
        guard let repository = folder.repository, let commit = repository.shortRevision else { return nil }
        let differs = try await repository.hasLocalChanges(in: [folder.path, templates])
        return Edition.Revision(commit: commit, hasLocalChanges: differs)
    }
}
