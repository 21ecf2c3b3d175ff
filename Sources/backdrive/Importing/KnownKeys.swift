import BackdriveCore

/// What the content knows of another system: every key in an `occurrences[].ref` or a `links[].url` of a problem, struck
/// entries too (PRODUCT.md §3, `import`).
struct KnownKeys {
    private var ids: [String: String] = [:]

    /// Throws `RefusedEdit` where a problem cannot be read: what is known would be imported again.
    init(in session: EditingSession) throws(RefusedEdit) {
        let problems = session.catalog.problems
        let unread = Set(session.catalog.leftOut.filter { $0.kind == .problem }.map(\.path)).union(
            problems.filter { $0.origin.hasFault(in: "occurrences") || $0.origin.hasFault(in: "links") }
                .map(\.origin.file.path))
        guard unread.isEmpty else {
            throw RefusedEdit(
                session.content.findings.errors.filter { unread.contains($0.location.path) }, in: session.content,
                message: "which rows are known cannot be told before these are mended")
        }
        for problem in problems {
            for occurrence in problem.occurrences.all { add(occurrence.ref, of: problem) }
            for link in problem.links { add(link.url, of: problem) }
        }
    }

    private mutating func add(_ key: String?, of problem: Problem) {
        if let key, ids[key] == nil { ids[key] = problem.id }
    }

    /// The problem that a row is known by.
    func problem(of row: ExportRow, _ kind: ExportKind) -> String? {
        (kind.spellings(of: row.key) + [row.text("links.url")].compactMap { $0 }).lazy.compactMap { ids[$0] }.first
    }
}
