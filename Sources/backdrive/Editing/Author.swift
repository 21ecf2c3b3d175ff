import BackdriveCore
import BackdriveParsing

/// Who makes an entry (PRODUCT.md §3).
struct Author {
    /// A person's id, or free text; nil where nobody is known.
    let name: String?
    /// What the user should know of it.
    let remark: String?
}

extension EditingSession {
    /// `given`, else the person whose `email` is git's. Where no person has an `email`, nobody expects to be known by it, and
    /// nothing is said.
    ///
    /// - Parameters:
    ///   - whole: what the name is written into.
    ///   - option: what is to be given where nobody is known.
    func author(
        _ given: String?, of whole: String = "the entry", elseGive option: String = "--by PERSON"
    ) async throws(EnvironmentError) -> Author {
        if let given { return Author(name: catalog.people.ownID(of: given), remark: remark(onPerson: given)) }
        guard catalog.people.contains(where: { $0.email != nil }) else { return Author(name: nil, remark: nil) }
        let git = Git.asSetUp(at: folders.repository?.root ?? folders.content)
        guard let email = try await git.userEmail else {
            return Author(
                name: nil, remark: "git has no user.email here, so that \(whole) names nobody: give \(option)")
        }
        let person = catalog.people.first { $0.email?.value.lowercased() == email.lowercased() }
        return Author(
            name: person?.id,
            remark: person == nil
                ? "no person has git's user.email, \(email), so that \(whole) names nobody: give \(option), or once "
                    + "backdrive set ID email=\(email) for the person who has it" : nil)
    }
}

// The maps that say who made them: a screening.
extension RecordEdit {
    /// The names of those that fields will begin, unless one of the fields says who makes them.
    func unsignedMaps(begunBy paths: [FieldPath]) -> Set<String> {
        let names = Set(paths.map(\.dotted))
        return Set(
            paths.lazy.map { $0.steps[0] }.filter { field in
                guard case .map(let inner) = field.type, inner.contains(where: { $0.name == "by" }) else {
                    return false
                }
                return !holds(field.name) && !names.contains(field.name + ".by")
            }.map(\.name))
    }

    mutating func sign(_ maps: Set<String>, by author: String?) throws(UneditableFile) {
        guard let author else { return }
        for map in maps.sorted() where holds(map) { try set(map + ".by", to: author) }
    }
}

extension EditingSession {
    /// Who makes such maps; nil where there are none.
    ///
    /// - Parameter option: what gives `by` on the command line, as `screening.by=PERSON`.
    func author(of maps: Set<String>, elseGive option: (String) -> String) async throws(EnvironmentError) -> Author? {
        guard let map = maps.min() else { return nil }
        return try await author(nil, of: map, elseGive: option(map + ".by"))
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
