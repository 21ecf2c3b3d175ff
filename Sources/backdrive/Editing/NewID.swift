import BackdriveCore

// Which id a record gets (DATA.md §1).
extension EditingSession {
    /// The id of a record that is to be written: minted, or chosen by a person.
    ///
    /// Throws `UsageError` where a minted one is given or a chosen one is missing, taken or none of this kind.
    func newID(of kind: RecordKind, given: String?, _ questions: Questions) async throws -> String {
        if let prefix = kind.idPrefix {
            guard given == nil else {
                throw UsageError("ids that begin with \(prefix) are minted: leave --id out")
            }
            return try await mintedID(prefix)
        }
        if let given {
            try requireFree(given, as: kind)
            return given
        }
        while let answer = questions.answer(to: "id (\(kind.idShape)):") {
            do throws(UsageError) {
                try requireFree(answer, as: kind)
                return answer
            } catch {
                questions.say(error.message)
            }
        }
        throw UsageError("\(Wording.withArticle(kind.noun)) needs --id: \(kind.idShape)")
    }

    /// The id that a record gets in place of the one it has.
    ///
    /// Throws `UsageError` for an alias in place of the record's id, for a cycle, and as above.
    func newID(for record: NamedRecord, called name: String, given: String?) async throws -> String {
        guard name == record.id || name.hasSuffix("/" + record.id) else {
            throw UsageError("\(name) is an alias of \(record.id): renumber that")
        }
        guard record.kind != .cycle else {
            throw UsageError("the id of a cycle says where it stands in the calendar, and cannot change")
        }
        guard let given else {
            guard let prefix = record.kind.idPrefix else {
                throw UsageError("write the new id of \(Wording.withArticle(record.kind.noun)): \(record.kind.idShape)")
            }
            return try await mintedID(prefix)
        }
        try requireFree(given, as: record.kind)
        return given
    }

    private func mintedID(_ prefix: String) async throws(EnvironmentError) -> String {
        try await mintedIDs(1, prefix)[0]
    }

    /// Ids that no record of the working tree, of the history or of any branch ever had; each of them once.
    func mintedIDs(_ count: Int, _ prefix: String) async throws(EnvironmentError) -> [String] {
        let here = RecordKind.allCases.flatMap { catalog.names(of: $0) }
        let ever = try await folders.repository?.recordIDsEver(in: folders.content) ?? []
        var mint = IDMint(style: catalog.settings.ids, taken: ever.union(here))
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in mint.id(prefix, using: &generator) }
    }

    /// Throws `UsageError` for an id that is none of this kind, or that a record has.
    ///
    /// - Parameter wayOut: what the user can do in the second case.
    func requireFree(
        _ id: String, as kind: RecordKind, orElse wayOut: String = "choose another one"
    ) throws(UsageError) {
        guard kind.accepts(id: id) else {
            throw UsageError("\(Wording.quoted(id)) is no id of \(Wording.withArticle(kind.noun)): \(kind.idShape)")
        }
        for rival in RecordKind.allCases where rival.nameSpace == kind.nameSpace {
            let holder = catalog.names(of: rival).first { $0.lowercased() == id.lowercased() }
            guard let holder else { continue }
            let file = catalog.resolve(holder, as: rival).flatMap(catalog.record)?.origin.file
            let place = file.map { " by \($0.path)" } ?? ""
            throw UsageError("the id \(Wording.quoted(holder)) is taken\(place): \(wayOut)")
        }
    }
}
