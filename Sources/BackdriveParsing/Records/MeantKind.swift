import BackdriveCore

extension RecordKind {
    /// The kind of record that a file in the folder of another one holds: it has more of the file's fields, or as many
    /// while the file's name is an id that only it can have. Nil where the folder's own kind fits as well.
    static func meant(
        by fields: Range<Int>, of file: SourceFile, in folder: RecordKind
    ) throws(Refusal) -> RecordKind? {
        let isNamedForFolder = folder.accepts(id: file.stem)
        // `2026-C04` names nothing but a cycle.
        if folder == .cycle, isNamedForFolder { return nil }
        let known = try knownFields(in: fields, of: file)
        func fit(_ kind: RecordKind) -> (fields: Int, name: Int) {
            let isNamed = kind == folder || minted.contains(kind) ? kind.accepts(id: file.stem) : false
            return (known[kind] ?? 0, isNamed ? 1 : 0)
        }
        // A name that is right for its folder speaks against any kind for which it is wrong.
        let others = allCases.filter { $0 != folder && (!isNamedForFolder || $0.accepts(id: file.stem)) }
        guard let best = others.max(by: { fit($0) < fit($1) }), fit(best) > fit(folder) else { return nil }
        return best
    }

    /// How many of the names in a file's map each kind of record has.
    private static func knownFields(
        in yaml: Range<Int>, of file: SourceFile
    ) throws(Refusal) -> [RecordKind: Int] {
        try file.withYAML(in: yaml) { (cursor) throws(Refusal) in
            var known: [RecordKind: Int] = [:]
            while try cursor.advanceInDocument() {
                guard cursor.step == .mapStart else { continue }
                try cursor.advance()
                while cursor.step != .end {
                    for kind in allCases where FieldTable.of(kind).place(of: cursor.text) != nil {
                        known[kind, default: 0] += 1
                    }
                    try cursor.advance()
                    _ = try cursor.node()
                    try cursor.advance()
                }
            }
            return known
        }
    }
}
