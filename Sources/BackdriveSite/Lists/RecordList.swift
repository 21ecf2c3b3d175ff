internal import BackdriveCore
internal import Mustache

/// A list that a number links to: its name, how many it holds, how it is sorted, and its rows in groups.
struct RecordList: Sendable {
    /// Rows under a heading of their own; a group without a label has none.
    struct Group: Sendable {
        /// The anchor that numbers link to.
        var id = ""
        var label: String?
        /// The heading above this group and those after it, up to the next one that has a heading.
        var section: Heading?
        let rows: [ListRow]
    }

    struct Heading: Sendable {
        let id: String
        let label: String
    }

    /// The anchor that numbers link to.
    let id: String
    let title: String
    /// What its number means.
    private var means: Definition?
    /// The order in words; ties are broken by id.
    let sorted: String
    let groups: [Group]
    /// What stands there when the list is empty; a list without it is left out.
    var empty: Value = .absent
    /// How many rows are shown, so that no page grows without end; the counts are those of all of them.
    var limit = 2000

    init(id: String, title: String, sorted: String, groups: [Group], empty: Value = .absent, limit: Int = 2000) {
        self.id = id
        self.title = title
        self.sorted = sorted
        self.groups = groups.filter { !$0.rows.isEmpty }
        self.empty = empty
        self.limit = limit
    }

    init(id: String, title: String, sorted: String, rows: [ListRow], empty: Value = .absent, limit: Int = 2000) {
        self.init(id: id, title: title, sorted: sorted, groups: [Group(rows: rows)], empty: empty, limit: limit)
    }

    /// The same list, its title leading to what its number means.
    func meaning(_ definition: Definition?) -> RecordList {
        var list = self
        list.means = definition
        return list
    }

    var count: Int { groups.reduce(0) { $0 + $1.rows.count } }

    static let shape = Shape(
        "record-list",
        [
            .text("id"), .object("title", Term.shape), .text("sorted"), .text("count"),
            .object("empty", EmptyState.shape, optional: true),
            .list("groups", of: group),
        ])

    private static let group = Shape(
        "record-group",
        [
            .object("section", heading, optional: true), .flag("is_nested"), .text("id"),
            .text("label", optional: true),
            .text("count"), .list("rows", of: ListRow.shape), .text("hidden", optional: true),
        ])

    private static let heading = Shape("record-section", [.text("id"), .text("label"), .text("count")])

    var value: Value {
        Self.shape([
            "id": .text(id), "title": Term(title, means).value, "sorted": .text(sorted), "count": .text(String(count)),
            "empty": groups.isEmpty ? empty : .absent,
            "groups": .list(groups.indices.map(value(ofGroup:))),
        ])
    }

    /// The rows below a heading, up to the next one.
    private func countOfSection(from place: Int) -> Int {
        groups[(place + 1)...].prefix { $0.section == nil }.reduce(groups[place].rows.count) { $0 + $1.rows.count }
    }

    private var hasSections: Bool { groups.contains { $0.section != nil } }

    private func value(ofGroup place: Int) -> Value {
        let one = groups[place]
        let shown = max(0, min(one.rows.count, limit - groups[..<place].reduce(0) { $0 + $1.rows.count }))
        let section = one.section.map { heading in
            Self.heading([
                "id": .text(heading.id), "label": .text(heading.label),
                "count": .text(String(countOfSection(from: place))),
            ])
        }
        return Self.group([
            "section": section ?? .absent, "is_nested": .flag(hasSections), "id": .text(one.id),
            "label": .optional(one.label),
            "count": .text(String(one.rows.count)), "rows": .list(one.rows.prefix(shown).map(\.value)),
            "hidden": .optional(shown < one.rows.count ? String(one.rows.count - shown) : nil),
        ])
    }
}

extension Value {
    /// The lists that have something to show or say why not.
    static func lists(_ lists: [RecordList]) -> Value {
        .list(
            lists.filter {
                if !$0.groups.isEmpty { return true }
                if case .absent = $0.empty { return false }
                return true
            }.map(\.value))
    }
}
