import BackdriveCore

/// A change as plain text for a terminal: the same parts as in Markdown, all of them.
enum ChangePlainText {
    static func text(of change: ChangeText) -> String {
        let lists = change.sections.map { list($0.title, $0.lines) }
        let numbers = change.numbers.map { numbers in
            list(numbers.title, numbers.rows.map { "\($0[0]): \($0[1]) → \($0[2])" })
        }
        return ([printable(change.sentence) + "\n"] + lists + (numbers.map { [$0] } ?? [])).joined(separator: "\n")
    }

    private static func list(_ title: String, _ lines: [String]) -> String {
        printable(title) + "\n" + lines.map { "  " + printable($0) + "\n" }.joined()
    }
}
