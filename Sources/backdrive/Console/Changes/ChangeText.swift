import BackdriveCore
import BackdriveSite

/// What a change means, in the words of a language and as plain text: nothing of it is escaped for anywhere yet.
struct ChangeText: Sendable {
    /// One sentence that a reviewer can read aloud.
    let sentence: String
    /// Those that have lines, in the order in which they are kept when there is too much (PRODUCT.md §3).
    let sections: [Section]
    let numbers: Numbers?

    struct Section: Sendable {
        let title: String
        let lines: [String]
    }

    /// A table of what changed on the same day.
    struct Numbers: Sendable {
        let title: String
        /// Of the columns name, before, after.
        let heads: [String]
        let rows: [[String]]
    }

    init(_ difference: Difference, _ words: Words) {
        sentence = ChangeSentence(words).text(of: difference)
        let lines = ChangeLines(words: words, year: String(difference.after.asOf.description.prefix(4)))
        let moves =
            difference.stageMoves.map(lines.line) + difference.ratingMoves.map(lines.line)
            + difference.progressMoves.map(lines.line)
        sections = [
            Section(title: words("diff.brought"), lines: difference.brought.map(lines.line)),
            Section(title: words("diff.ended"), lines: difference.ended.map(lines.line)),
            Section(title: words("diff.due"), lines: difference.dueChanges.map(lines.line)),
            Section(title: words("diff.decisions"), lines: difference.decisions.map(lines.line)),
            Section(title: words("diff.checks"), lines: difference.checks.map(lines.line)),
            Section(title: words("diff.verdicts"), lines: difference.verdicts.map(lines.line)),
            Section(title: words("diff.moves"), lines: moves),
            Section(title: words("diff.owners"), lines: difference.ownerChanges.map(lines.line)),
            Section(title: words("diff.added"), lines: difference.added.map(lines.line)),
            Section(
                title: words("diff.removed"),
                lines: difference.removed.map(lines.line) + difference.renamed.map(lines.line)),
            Section(
                title: words("diff.edited"),
                lines: difference.edited.map(lines.line) + lines.line(ofSettings: difference.settings)),
        ].filter { !$0.lines.isEmpty }
        numbers = Numbers(difference, words)
    }
}

extension ChangeText.Numbers {
    /// Nil when no number changed.
    fileprivate init?(_ difference: Difference, _ words: Words) {
        guard !difference.numbers.isEmpty else { return nil }
        title = words("diff.numbers", ["day": .text(difference.after.asOf.description)])
        heads = [words("diff.number_head"), words("diff.before"), words("diff.after")]
        rows = difference.numbers.map { change in
            [words.name(of: change.number), words.text(of: change.before), words.text(of: change.after)]
        }
    }
}

extension Words {
    fileprivate func name(of number: HeadlineNumber) -> String { self("diff.number.\(number.rawValue)") }

    fileprivate func text(of value: HeadlineNumber.Value) -> String {
        switch value {
        case .count(let count): "\(count)"
        case .rate(let rate): fraction(rate)
        case .days(let days): days.map { self.days($0) } ?? "—"
        }
    }
}
