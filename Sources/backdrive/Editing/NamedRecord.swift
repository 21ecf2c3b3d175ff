import BackdriveCore
import BackdriveParsing

/// The record that a command's ID names.
struct NamedRecord {
    let kind: RecordKind
    let id: String
    let file: SourceFile
}

extension NamedRecord {
    /// Finds a record by its id, by an alias, or by folder and id where two kinds share one: `people/li.na`.
    ///
    /// Throws `UsageError` with the nearest name when there is none.
    ///
    /// - Parameters:
    ///   - wanted: the kinds that it may be of.
    ///   - likely: the kinds that it should be of.
    init(
        _ name: String, of wanted: [RecordKind] = RecordKind.allCases, likely: [RecordKind] = [],
        in session: EditingSession
    ) throws(UsageError) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let kind = parts.count == 2 ? RecordKind(folder: parts[0]) : nil
        let id = kind == nil ? name : String(parts[1])
        let kinds = wanted.filter { kind == nil || kind == $0 }
        let named = session.content.files.records.filter { kinds.contains($0.kind) && $0.file.stem == id }
        let found = named.isEmpty ? kinds.compactMap { session.aliased(id, $0) } : named
        guard let first = found.first else { throw session.unknown(id, among: kinds, likely) }
        if let second = found.dropFirst().first {
            let names = found.prefix(2).map { "\($0.kind.folder)/\($0.file.stem)" }
            throw UsageError(
                first.kind == second.kind
                    ? "\(id) is the id of two files: \(first.file.path) and \(second.file.path)"
                    : "\(id) is \(Wording.withArticle(first.kind.noun)) and \(Wording.withArticle(second.kind.noun)): "
                        + "write \(names.joined(separator: " or "))")
        }
        self.init(kind: first.kind, id: String(first.file.stem), file: first.file)
    }
}

extension EditingSession {
    fileprivate func aliased(_ alias: String, _ kind: RecordKind) -> ContentFiles.RecordFile? {
        catalog.resolve(alias, as: kind).flatMap(catalog.record).map {
            ContentFiles.RecordFile(kind: kind, file: $0.origin.file)
        }
    }

    fileprivate func unknown(_ id: String, among kinds: [RecordKind], _ likely: [RecordKind]) -> UsageError {
        if content.files.leftOut.contains(where: { $0.id == id }) {
            return UsageError("the file of \(id) cannot be read: see backdrive check")
        }
        let noun = kinds.count == 1 ? kinds[0].noun : "record"
        let byPrefix = kinds.first { $0.idPrefix.map(id.uppercased().hasPrefix) ?? false }
        let only = kinds.count == 1 ? kinds[0] : byPrefix ?? (likely.count == 1 ? likely[0] : nil)
        let help =
            catalog.help(for: id, of: kinds)?.typed ?? only.map(catalog.listing)
            ?? "a record's id is its file's name without .md"
        return UsageError("no \(noun) has the id \(id): \(help)")
    }
}

extension Catalog.Help {
    /// The help as it is said of what was typed: without quotes, which a shell would take away.
    var typed: String { meant.map { text.replacing(Wording.quoted($0), with: $0) } ?? text }
}
