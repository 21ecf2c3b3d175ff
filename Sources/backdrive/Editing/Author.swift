import BackdriveCore

/// Who makes an entry (PRODUCT.md §3).
struct Author {
    /// A person's id, or free text; nil where nobody is known.
    let name: String?
    /// What the user should know of it.
    let remark: String?
}

extension EditingSession {
    /// `given`, else the person whose `email` is git's.
    func author(_ given: String?) async throws(EnvironmentError) -> Author {
        if let given {
            let isKnown = catalog.resolve(given, as: .person) != nil
            return Author(name: catalog.people.ownID(of: given), remark: isKnown ? nil : remark(onUnknown: given))
        }
        let git = Git.asSetUp(at: folders.repository?.root ?? folders.content)
        guard let email = try await git.userEmail else {
            return Author(
                name: nil, remark: "git has no user.email here, so that the entry names nobody: give --by PERSON")
        }
        let person = catalog.people.first { $0.email?.value.lowercased() == email.lowercased() }
        return Author(
            name: person?.id,
            remark: person == nil
                ? "no person has git's user.email, \(email), so that the entry names nobody: give --by PERSON" : nil)
    }

    /// Any text may be written, but what looks like an id was probably to be one.
    private func remark(onUnknown name: String) -> String? {
        guard RecordKind.person.accepts(id: name) else { return nil }
        let nearest = nearestName(to: name, in: catalog.names(of: .person)).map { ": did you mean \($0)?" } ?? ""
        return "no person has the id \(name), which is written as plain text" + nearest
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
