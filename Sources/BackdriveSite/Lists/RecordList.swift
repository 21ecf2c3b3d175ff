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
    var empty: EmptyState?
    /// How many rows are shown, so that no page grows without end; the counts are those of all of them.
    var limit = 2000

    init(id: String, title: String, sorted: String, groups: [Group], empty: EmptyState? = nil, limit: Int = 2000) {
        self.id = id
        self.title = title
        self.sorted = sorted
        self.groups = groups.filter { !$0.rows.isEmpty }
        self.empty = empty
        self.limit = limit
    }

    init(id: String, title: String, sorted: String, rows: [ListRow], empty: EmptyState? = nil, limit: Int = 2000) {
        self.init(id: id, title: title, sorted: sorted, groups: [Group(rows: rows)], empty: empty, limit: limit)
    }

    /// The same list, its title leading to what its number means.
    func meaning(_ definition: Definition?) -> RecordList {
        var list = self
        list.means = definition
        return list
    }

    var count: Int { groups.reduce(0) { $0 + $1.rows.count } }

    static let view = View<RecordList>(
        "record-list",
        [
            .text("id") { $0.id },
            .object("title", Term.view) { Term($0.title, $0.means) },
            .text("sorted") { $0.sorted },
            .text("count") { $0.count },
            .optional("empty", EmptyState.view) { $0.groups.isEmpty ? $0.empty : nil },
            .list("groups", ShownGroup.view) { list in list.groups.indices.map { ShownGroup(list: list, place: $0) } },
        ])

    /// Whether there is something to show, or to say why not.
    var isShown: Bool { !groups.isEmpty || empty != nil }

    fileprivate var hasSections: Bool { groups.contains { $0.section != nil } }
}

extension SitePart {
    /// A list whose title and order are the words of two keys.
    func list(
        _ id: String, _ title: String, sorted: String, rows: [ListRow], empty: EmptyState? = nil, limit: Int = 2000
    ) -> RecordList { list(id, title, sorted: sorted, groups: [.init(rows: rows)], empty: empty, limit: limit) }

    func list(
        _ id: String, _ title: String, sorted: String, groups: [RecordList.Group], empty: EmptyState? = nil,
        limit: Int = 2000
    ) -> RecordList {
        RecordList(id: id, title: words(title), sorted: words(sorted), groups: groups, empty: empty, limit: limit)
    }
}

/// A group of a list as its page shows it.
private struct ShownGroup: Sendable {
    let list: RecordList
    let place: Int

    private var group: RecordList.Group { list.groups[place] }

    private var shown: Int {
        max(0, min(group.rows.count, list.limit - list.groups[..<place].reduce(0) { $0 + $1.rows.count }))
    }

    /// The rows below a heading, up to the next one.
    private var countOfSection: Int {
        list.groups[(place + 1)...].prefix { $0.section == nil }.reduce(group.rows.count) { $0 + $1.rows.count }
    }

    static let view = View<ShownGroup>(
        "record-group",
        [
            .optional("section", section) { $0.group.section == nil ? nil : $0 },
            .flag("is_nested") { $0.list.hasSections },
            .text("id") { $0.group.id },
            .text("label") { $0.group.label },
            .text("count") { $0.group.rows.count },
            .list("rows", ListRow.view) { Array($0.group.rows.prefix($0.shown)) },
            .text("hidden") { $0.shown < $0.group.rows.count ? $0.group.rows.count - $0.shown : nil },
        ])

    private static let section = View<ShownGroup>(
        "record-section",
        [
            .text("id") { $0.group.section?.id },
            .text("label") { $0.group.section?.label },
            .text("count") { $0.countOfSection },
        ])
}
