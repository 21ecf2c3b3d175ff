import BackdriveCore
import BackdriveSite

/// Lists of records as Markdown: their links awake, every other text of the content asleep.
struct ListMarkdown {
    let links: RecordLinks
    /// How a list's title stands above it, and that of a group in it.
    let heading: (_ title: String) -> String
    let subheading: (_ title: String) -> String
    /// How many rows of a group are shown before the rest is counted.
    var most = Int.max

    /// Each list behind an empty line.
    func text(of lists: [TextList]) -> String {
        lists.map { list in "\n" + heading(SleepingMarkdown.escaped(list.title)) + "\n" + list.groups.map(text).joined()
        }.joined()
    }

    private func text(of group: TextList.Group) -> String {
        let label = group.label.map { "\n" + subheading(SleepingMarkdown.escaped($0)) + "\n" } ?? ""
        let left = group.rows.count - most
        let more =
            left > 0 ? "- \(SleepingMarkdown.escaped(links.told.words("layout.more", ["n": .number(left)])))\n" : ""
        return label + "\n" + group.rows.prefix(most).map(line).joined() + more
    }

    private func line(_ row: TextList.Row) -> String {
        "- " + ([links.name(of: row.record)] + row.remarks.map(Self.remark)).joined(separator: " · ") + "\n"
    }

    /// Ids in a remark do not become links: whether there are such records was never asked.
    private static func remark(_ text: String) -> String {
        SleepingMarkdown.escaped(text).replacing("P-", with: "P\\-")
    }
}
