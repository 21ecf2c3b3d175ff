import BackdriveCore
import BackdriveSite

/// A change as the Markdown of a pull request's comment: the sentence, then a list for each part, then the numbers.
///
/// Under 60,000 UTF-16 units whatever the change: what does not fit ends with "and n more" (PRODUCT.md §3).
struct ChangeMarkdown {
    /// GitHub refuses a comment of 65,536.
    static let limit = 60_000
    /// Of each list, before the first ones take the rest of the room.
    private static let leastLines = 10
    /// In characters, before it is escaped.
    private static let longestLine = 400

    private let words: Words

    init(_ words: Words) { self.words = words }

    func text(of change: ChangeText) -> String {
        let head = Self.escaped(change.sentence) + "\n"
        let numbers = change.numbers.map(table) ?? ""
        let lists = change.sections.map { section in
            ChangeText.Section(
                title: "\n#### \(Self.escaped(section.title))\n\n",
                lines: section.lines.map { "- \(Self.escaped($0))\n" })
        }
        let room = Self.limit - 1 - (head + numbers).utf16.count
        let counts = fitting(lists, into: room)
        return head + zip(lists, counts).map(text).joined() + numbers
    }

    /// How many lines of each list fit: a few of each, then as many as go in, list by list.
    private func fitting(_ lists: [ChangeText.Section], into room: Int) -> [Int] {
        var room = room - lists.reduce(0) { $0 + $1.title.utf16.count + more($1.lines.count).utf16.count }
        var counts = lists.map { _ in 0 }
        for most in [Self.leastLines, .max] {
            for (place, list) in lists.enumerated() {
                while counts[place] < min(most, list.lines.count), list.lines[counts[place]].utf16.count <= room {
                    room -= list.lines[counts[place]].utf16.count
                    counts[place] += 1
                }
            }
        }
        return counts
    }

    private func text(of list: ChangeText.Section, _ count: Int) -> String {
        let left = list.lines.count - count
        return list.title + list.lines.prefix(count).joined() + (left > 0 ? more(left) : "")
    }

    private func more(_ count: Int) -> String { "- \(Self.escaped(words("diff.more", ["n": .number(count)])))\n" }

    private func table(_ numbers: ChangeText.Numbers) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return "\n#### \(Self.escaped(numbers.title))\n\n" + row(numbers.heads.map(Self.escaped))
            + row(["---", "---:", "---:"]) + numbers.rows.map { row($0.map(Self.escaped)) }.joined()
    }

    private static func escaped(_ text: String) -> String {
        let isLong = text.unicodeScalars.count > longestLine
        return SleepingMarkdown.escaped(isLong ? String(text.unicodeScalars.prefix(longestLine)) + "…" : text)
    }
}
