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
    /// The order in words; ties are broken by id.
    let sorted: String
    let groups: [Group]
    /// What stands there when the list is empty; a list without it is left out.
    var empty: Value = .absent

    init(id: String, title: String, sorted: String, groups: [Group], empty: Value = .absent) {
        self.id = id
        self.title = title
        self.sorted = sorted
        self.groups = groups.filter { !$0.rows.isEmpty }
        self.empty = empty
    }

    init(id: String, title: String, sorted: String, rows: [ListRow], empty: Value = .absent) {
        self.init(id: id, title: title, sorted: sorted, groups: [Group(rows: rows)], empty: empty)
    }

    var count: Int { groups.reduce(0) { $0 + $1.rows.count } }

    static let shape = Shape(
        "record-list",
        [
            .text("id"), .text("title"), .text("sorted"), .text("count"), .object("empty", EmptyState.shape, optional: true),
            .list("groups", of: group),
        ])

    private static let group = Shape(
        "record-group",
        [
            .object("section", heading, optional: true), .flag("is_nested"), .text("id"), .text("label", optional: true),
            .text("count"), .list("rows", of: ListRow.shape),
        ])

    private static let heading = Shape("record-section", [.text("id"), .text("label")])

    var value: Value {
        Self.shape([
            "id": .text(id), "title": .text(title), "sorted": .text(sorted), "count": .text(String(count)),
            "empty": groups.isEmpty ? empty : .absent,
            "groups": .list(groups.map { Self.value(of: $0, isNested: hasSections) }),
        ])
    }

    private var hasSections: Bool { groups.contains { $0.section != nil } }

    private static func value(of one: Group, isNested: Bool) -> Value {
        group([
            "section": one.section.map { heading(["id": .text($0.id), "label": .text($0.label)]) } ?? .absent,
            "is_nested": .flag(isNested), "id": .text(one.id), "label": .optional(one.label),
            "count": .text(String(one.rows.count)), "rows": .list(one.rows.map(\.value)),
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
