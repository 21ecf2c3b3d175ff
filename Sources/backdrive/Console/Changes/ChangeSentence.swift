import BackdriveCore
import BackdriveSite

/// A change in one sentence that a reviewer can read aloud, the weightiest first.
///
///     This change adds 2 problems and 1 AP, moves the due date of AP-K7QX2 (2nd slip, +14 d) and brings 1 error.
struct ChangeSentence {
    private let words: Words
    /// A sentence with more clauses cannot be followed by ear.
    private static let mostClauses = 6

    init(_ words: Words) { self.words = words }

    func text(of difference: Difference) -> String {
        var clauses = [
            kinds("diff.adds", difference.added.map(\.record.kind)),
            kinds("diff.removes", difference.removed.map(\.record.kind)),
            clause("diff.renames", difference.renamed.count),
            dueClause(difference.dueChanges),
            breakdown("diff.decides", difference.decisions.map(\.outcome)) { "diff.outcome.\($0.rawValue)" },
            breakdown("diff.checks_plans", difference.checks.map(\.outcome)) { "diff.check.\($0.rawValue)" },
            clause("diff.judges", difference.verdicts.count),
            clause("diff.finishes", difference.progressMoves.count { $0.after == .done }),
            clause("diff.drops", difference.progressMoves.count { $0.after == .dropped }),
            clause("diff.starts", difference.progressMoves.count { $0.after == .inProgress && $0.before == .open }),
            clause("diff.moves_problems", difference.stageMoves.count),
            clause("diff.rates_problems", difference.ratingMoves.count),
            clause("diff.hands_over", difference.ownerChanges.count),
            clause("diff.edits", difference.edited.count),
            difference.settings.isEmpty ? nil : words("diff.changes_settings"),
        ].compactMap(\.self)
        let findings = [broughtClause(difference), severities("diff.ends", difference.ended)].compactMap(\.self)
        let most = Self.mostClauses - findings.count
        if clauses.count > most { clauses = clauses.prefix(most - 1) + [words("diff.and_more")] }
        guard let list = list(clauses + findings, of: "clauses") else { return words("diff.nothing") }
        return words("diff.sentence", ["clauses": .text(list)])
    }

    private func clause(_ key: String, _ count: Int) -> String? {
        count == 0 ? nil : words(key, ["n": .number(count)])
    }

    private func dueClause(_ changes: [DueChange]) -> String? {
        switch changes.count {
        case 0: return nil
        case 1:
            let slip = changes[0].slip.map { words("diff.slip", ["nth": .text(words.ordinal($0))]) }
            let how = [slip, words.shift(changes[0].days)].compactMap(\.self)
            return words(
                "diff.moves_due",
                ["id": .text(changes[0].record.id), "how": .text(how.joined(separator: words("layout.separator")))])
        default:
            let slips = changes.count { $0.slip != nil }
            return words("diff.moves_dues", ["n": .number(changes.count), "slips": .number(slips)])
        }
    }

    /// `records 3 decisions (2 to act, 1 deferred)`
    private func breakdown<Outcome: CaseIterable & Equatable>(
        _ key: String, _ said: [Outcome], _ name: (Outcome) -> String
    ) -> String? {
        guard !said.isEmpty else { return nil }
        let kinds = Outcome.allCases.compactMap { outcome in clause(name(outcome), said.count { $0 == outcome }) }
        return words(
            key, ["n": .number(said.count), "kinds": .text(kinds.joined(separator: words("layout.separator")))])
    }

    /// `adds 2 problems and 1 AP`
    private func kinds(_ key: String, _ kinds: [RecordKind]) -> String? {
        counted(key, kinds, RecordKind.allCases) { "diff.kind.\($0.rawValue)" }
    }

    /// `brings 3 warnings, 1 of them on a file that it leaves alone`: against a base, `check` counts the others only.
    private func broughtClause(_ difference: Difference) -> String? {
        let clause = severities("diff.brings", difference.brought)
        let count = difference.broughtElsewhere.count
        guard let clause, count > 0 else { return clause }
        return words("diff.elsewhere", ["clause": .text(clause), "n": .number(count)])
    }

    /// `brings 1 error and 2 warnings`
    private func severities(_ key: String, _ findings: [Diagnostic]) -> String? {
        counted(key, findings.map(\.severity), [.error, .warning]) { "diff.severity.\($0.rawValue)" }
    }

    private func counted<Kind: Equatable>(
        _ key: String, _ found: [Kind], _ kinds: [Kind], _ name: (Kind) -> String
    ) -> String? {
        let counts = kinds.compactMap { kind in clause(name(kind), found.count { $0 == kind }) }
        return list(counts, of: "items").map { words(key, ["list": .text($0)]) }
    }

    /// Nil of nothing.
    private func list(_ parts: [String], of what: String) -> String? {
        guard let last = parts.last, parts.count > 1 else { return parts.last }
        let others = parts.dropLast().joined(separator: words("diff.\(what).separator"))
        return words("diff.\(what).and", ["list": .text(others), "last": .text(last)])
    }
}
