import BackdriveCore

extension EditingSession {
    /// Who makes an entry (PRODUCT.md §3): `given`, else the person whose `email` is git's; nil where neither is known.
    func author(_ given: String?) async throws(EnvironmentError) -> String? {
        if let given { return catalog.people.ownID(of: given) }
        let git = Git.asSetUp(at: folders.repository?.root ?? folders.content)
        guard let email = try await git.userEmail?.lowercased() else { return nil }
        return catalog.people.first { $0.email?.value.lowercased() == email }?.id
    }
}

extension Git {
    /// The `user.email` that a commit here would carry; nil where none is configured.
    var userEmail: String? {
        get async throws(EnvironmentError) {
            guard let answer = try await self(["config", "--get", "user.email"]), answer.succeeded else { return nil }
            return answer.lines.first
        }
    }
}
