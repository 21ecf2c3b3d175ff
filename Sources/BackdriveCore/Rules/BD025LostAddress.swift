/// An address that a record once had leads somewhere for ever (DATA.md §5, BD025).
enum BD025LostAddress: BaseRule {
    static func findings(in new: Catalog, since base: Base) -> [Diagnostic] {
        let records = base.old.records.flatMap { old -> [Diagnostic] in
            let kind = old.recordKind
            // What has no valid id never had an address.
            guard kind.accepts(id: old.id) else { return [] }
            guard let successor = new.address(named: old.id, of: kind) else {
                return [gone(old.id, kind, at: old.origin.file.path)]
            }
            // What a file that cannot be read keeps as aliases is unknown.
            if case .leftOut = successor { return [] }
            let path = new.record(at: successor)?.origin.file.path ?? old.origin.file.path
            return old.origin.aliases.map(\.value).filter {
                kind.accepts(id: $0) && new.address(named: $0, of: kind) == nil
            }
            .map { lost($0, of: new.id(of: successor), at: path) }
        }
        let unreadable = base.old.leftOut.filter {
            $0.kind.accepts(id: $0.id) && new.address(named: $0.id, of: $0.kind) == nil
        }
        return records + unreadable.map { gone($0.id, $0.kind, at: $0.path) }
    }

    private static func gone(_ id: String, _ kind: RecordKind, at path: String) -> Diagnostic {
        finding(
            "the \(kind.noun) \(Wording.quoted(id)) is gone: every link to it would die", at: .start(of: path),
            help: "put the file back, or write aliases: [\(id)] into the \(kind.noun) that takes its place"
                + (kind == .actionPlan ? "; an AP that was given up stays, with status: dropped" : ""))
    }

    private static func lost(_ alias: String, of id: String, at path: String) -> Diagnostic {
        finding(
            "the alias \(Wording.quoted(alias)) of \(id) is gone: every link to it would die", at: .start(of: path),
            help: "write it into \"aliases\" again")
    }

    static let explanation = Explanation(
        code: 25, scope: .base, title: "an address leads somewhere for ever (against a base)",
        purpose: """
            Meeting notes and chats link the page of a record, so a record is never deleted: an AP is dropped, a \
            problem declined or named a duplicate. A record that gets a new id keeps the old one as an alias, whose \
            page leads on; backdrive renumber does so. This rule compares the content with an earlier revision: \
            backdrive check --base main.
            """,
        wrong: """
            # problems/P-K7QX2.md, which was problems/P-1.md
            title: Price rule edits need an engineer
            """,
        right: """
            # problems/P-K7QX2.md, which was problems/P-1.md
            title: Price rule edits need an engineer
            aliases: [P-1]
            """)
}
