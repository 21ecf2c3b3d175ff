/// Records whose files are named by no id of their kind, with the ids that were meant: a reference to such an id is right,
/// and the file's name alone is wrong (DATA.md §5, "One fault, one finding").
struct MisnamedRecords: Sendable {
    /// By kind: the id that a file is named by, for the one that was meant.
    private var names: [RecordKind: [String: String]] = [:]

    init(in catalog: Catalog, _ unheld: [Catalog.UnheldReference]) {
        var untold: [RecordKind: [String]] = [:]
        catalog.forEachRecord { record, _ in
            let kind = record.recordKind
            guard !kind.accepts(id: record.id) else { return }
            if let meant = kind.id(meantBy: record.id)
                ?? record.origin.writtenID.flatMap({ kind.id(meantBy: $0.value) })
            {
                names[kind, default: [:]][meant] = record.id
            } else {
                untold[kind, default: []].append(record.id)
            }
        }
        guard !untold.isEmpty else { return }
        // A name that tells nothing is that of the only id that others name in vain.
        for (kind, missing) in Self.missingIDs(unheld) where missing.count == 1 {
            if let meant = missing.first, let only = untold[kind], only.count == 1, names[kind]?[meant] == nil {
                names[kind, default: [:]][meant] = only[0]
            }
        }
    }

    /// The ids of each kind that references name and no record has.
    private static func missingIDs(_ unheld: [Catalog.UnheldReference]) -> [RecordKind: Set<String>] {
        unheld.reduce(into: [:]) { missing, unheld in
            let id = unheld.reference.id.value
            guard let kind = unheld.reference.field.kind, kind.accepts(id: id) else { return }
            missing[kind, default: []].insert(id)
        }
    }

    /// The id that a record's file was meant to be named by.
    func id(of record: some Record) -> String? {
        names[record.recordKind]?.first { $0.value == record.id }?.key
    }

    /// Whether a mention or a link means a record by the id that it should have.
    func isMeant(by filling: Body.Filling) -> Bool {
        guard !names.isEmpty else { return false }
        switch filling {
        case .mention(let id, _): return RecordKind.allCases.contains { names[$0]?[id] != nil }
        case .linkStart(let path, _, _):
            let id = String(SourceFile.stem(of: path))
            return path.hasSuffix(".md") && RecordKind.allCases.contains { names[$0]?[id] != nil }
        case .linkEnd, .image, .alertTitle: return false
        }
    }

    /// The name of the file that a reference means by the id that it should have.
    func record(meantBy reference: Reference) -> String? {
        guard !names.isEmpty else { return nil }
        let kinds = reference.field.kind.map { [$0] } ?? RecordKind.allCases
        return kinds.lazy.compactMap { names[$0]?[reference.id.value] }.first
    }
}

extension RecordKind {
    /// The id that a text is apart from letter case, the signs of another keyboard, the ending of its file and words
    /// behind it.
    func id(meantBy text: String) -> String? {
        let bare = FullWidth.replaced(in: text.hasSuffix(".md") ? String(text.dropLast(3)) : text)
        let hyphened = bare.replacing("_", with: "-").replacing(" ", with: "-")
        var readings = [bare, hyphened, (idPrefix ?? "") + bare]
        if let prefix = idPrefix?.dropLast() {
            // `P2` for `P-2`
            let number = bare.dropFirst(prefix.count)
            if bare.uppercased().hasPrefix(prefix), number.first?.isNumber ?? false {
                readings.insert("\(prefix)-\(number)", at: 2)
            }
            let start = bare.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            readings.append(start.split(separator: "-").prefix(2).joined(separator: "-"))
        }
        return readings.flatMap { [$0, $0.uppercased(), $0.lowercased()] }.first(where: accepts(id:))
    }
}
