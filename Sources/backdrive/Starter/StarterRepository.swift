import BackdriveCore
import BackdriveStarter

/// The files of a new content repository, with the answers of whoever begins it.
struct StarterRepository: Sendable {
    /// Relative to the repository's root, each once.
    let files: [StarterFiles.File]

    /// - Parameters:
    ///   - owner: the id of the person who keeps all sources at first.
    ///   - timezone: an IANA name.
    ///   - today: the first cycle begins on the Monday of its week.
    ///
    /// Throws `UsageError` when `owner` is no person's id.
    init(owner: String, timezone: String, today: Day) throws(UsageError) {
        guard RecordKind.person.accepts(id: owner) else {
            throw UsageError(
                message: "'\(owner)' is no person's id: write \(RecordKind.person.idShape), as li.na or zhang.wei")
        }
        let answers = [
            ("{{owner}}", owner), ("{{name}}", Self.name(of: owner)), ("{{timezone}}", timezone),
            ("{{monday}}", today.monday.description),
        ]
        func filled(_ text: String) -> String { answers.reduce(text) { $0.replacing($1.0, with: $1.1) } }
        let answered = StarterFiles.all.map { file in
            StarterFiles.File(
                path: filled(file.path), bytes: Array(filled(String(decoding: file.bytes, as: UTF8.self)).utf8))
        }
        files = answered + [.init(path: "CODEOWNERS", bytes: Array(Self.codeOwners(owner).utf8))]
    }

    /// `Li Na` of `li.na`, to be changed.
    private static func name(of id: String) -> String {
        id.split { "._-".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    /// Each source's owner reviews what is reported through it.
    private static func codeOwners(_ owner: String) -> String {
        """
        # Who is asked to review a change of what. An account stands behind each @; write those of your host.
        /content/backdrive.yml @\(owner)
        /.backdrive/ @\(owner)
        \(StarterFiles.sources.map { "/content/sources/\($0).md @\(owner)" }.joined(separator: "\n"))

        """
    }
}
