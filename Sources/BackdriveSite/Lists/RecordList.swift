internal import BackdriveCore
internal import Mustache

/// A list that a number links to: its name, how many it holds, how it is sorted, and its rows in groups.
struct RecordList: SitePart {
    /// How many rows a page shows of a list (PRODUCT.md §4, "Lists end").
    static let rowsShown = 20

    /// Rows under a heading of their own; a group without a label has none.
    struct Group: Sendable {
        /// The anchor that numbers link to.
        var id = ""
        var label: String?
        /// The heading above this group and those after it, up to the next one that has a heading.
        var section: Heading?
        let rows: ListRows
    }

    typealias Heading = (id: String, label: String)

    let home: any ListHome
    /// The anchor that numbers link to.
    let id: String
    let title: String
    /// The order in words; ties are broken by id.
    let sorted: String
    let groups: [Group]
    /// What stands there when the list is empty; a list without it is left out.
    var empty: EmptyState?
    /// How many rows stand on the page when they are too many for it.
    let beginning: Int

    var site: Site { home.site }

    init(
        of home: some ListHome, id: String, title: String, sorted: String, groups: [Group], empty: EmptyState? = nil,
        beginning: Int = Self.rowsShown
    ) {
        self.home = home
        self.id = id
        self.title = title
        self.sorted = sorted
        self.groups = groups.filter { $0.rows.count > 0 }
        self.empty = empty
        self.beginning = beginning
    }

    var count: Int { groups.reduce(0) { $0 + $1.rows.count } }

    static let view = View<RecordList>(
        "record-list",
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("sorted") { $0.sorted },
        .text("count") { $0.count },
        .optional("empty", EmptyState.view) { $0.groups.isEmpty ? $0.empty : nil },
        .list("groups", ShownGroup.view) { $0.shownGroups })

    /// Whether there is something to show, or to say why not.
    var isShown: Bool { !groups.isEmpty || empty != nil }

    /// Those of which the page shows the beginning alone.
    var fullLists: [FullList] { shownGroups.compactMap(\.fullList) }

    private var shownGroups: [ShownGroup] {
        let most =
            count <= max(Self.rowsShown, beginning) ? count : max(1, beginning / max(1, groups.count))
        return groups.indices.map { ShownGroup(list: self, place: $0, most: most) }
    }

    fileprivate var hasSections: Bool { groups.contains { $0.section != nil } }
}

extension ListHome {
    /// A list whose title and order are the words of two keys.
    func list(
        _ id: String, _ title: String, sorted: String, rows: ListRows, empty: EmptyState? = nil
    ) -> RecordList { list(id, title, sorted: sorted, groups: [.init(rows: rows)], empty: empty) }

    func list(
        _ id: String, _ title: String, sorted: String, groups: [RecordList.Group], empty: EmptyState? = nil,
        beginning: Int = RecordList.rowsShown
    ) -> RecordList {
        RecordList(
            of: self, id: id, title: words(title), sorted: words(sorted), groups: groups, empty: empty,
            beginning: beginning)
    }
}

/// A group of a list as its page shows it.
private struct ShownGroup: Sendable {
    let list: RecordList
    let place: Int
    /// How many rows of a group the page shows at most.
    let most: Int

    private var group: RecordList.Group { list.groups[place] }

    /// Nil where the page shows all.
    var fullList: FullList? {
        group.rows.count <= most
            ? nil
            : list.home.fullList(name, title: title, sorted: list.sorted, rows: group.rows)
    }

    /// Of the group's file: its anchor, or its place where the anchor is made of any text.
    private var name: String {
        if group.id.isEmpty { return list.id }
        let isPlain =
            group.id.utf8.count <= 100 && !group.id.utf8.contains(UInt8(ascii: "%"))
            && !group.id.utf8.contains(UInt8(ascii: "/"))
        return isPlain ? group.id : "\(list.id)-\(place + 1)"
    }

    private var title: String {
        let section = list.groups[...place].last { $0.section != nil }?.section?.label
        return [list.title, section, group.label].compactMap(\.self).joined(separator: " · ")
    }

    /// The rows below a heading, up to the next one.
    private var countOfSection: Int {
        list.groups[(place + 1)...].prefix { $0.section == nil }.reduce(group.rows.count) { $0 + $1.rows.count }
    }

    static let view = View<ShownGroup>(
        "record-group",
        .optional("section", section) { $0.group.section == nil ? nil : $0 },
        .flag("is_nested") { $0.list.hasSections },
        .text("id") { $0.group.id },
        .text("label") { $0.group.label },
        .text("count") { $0.group.rows.count },
        .list("rows", ListRow.view) { $0.group.rows[0..<$0.most] },
        .text("rest") { $0.fullList.map(\.path) },
        .text("rest_label") { $0.list.words("layout.all", ["n": $0.group.rows.count]) })

    private static let section = View<ShownGroup>(
        "record-section",
        .text("id") { $0.group.section?.id },
        .text("label") { $0.group.section?.label },
        .text("count") { $0.countOfSection })
}
