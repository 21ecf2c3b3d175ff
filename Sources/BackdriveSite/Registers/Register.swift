internal import BackdriveCore

/// The records of one kind in groups: each group whole, and by year, always in the register's own order.
///
/// A register's first page shows what is asked for every day. A closed group's records are all on pages of their own,
/// one a year, so that neither a page nor a list grows with the age of the site (PRODUCT.md §5).
struct Register<Row: Record, Group: RegisterGroup>: Sendable {
    /// Those of the records and the as-of day's: as many as there are records at most, wherever the calendar begins.
    private let years: [Int]
    private let lastYear: Int
    private let whole: [Group: [Table<Row>.Index]]
    private let yearly: [Group: [Int: [Table<Row>.Index]]]

    struct Entry {
        let record: Table<Row>.Index
        let group: Group
        let year: Int
    }

    /// `entries` in the register's order.
    init(_ entries: [Entry], through lastYear: Int) {
        var whole: [Group: [Table<Row>.Index]] = [:]
        var yearly: [Group: [Int: [Table<Row>.Index]]] = [:]
        for entry in entries {
            whole[entry.group, default: []].append(entry.record)
            yearly[entry.group, default: [:]][entry.year, default: []].append(entry.record)
        }
        years = Set(entries.map(\.year)).union([lastYear]).sorted()
        self.lastYear = lastYear
        self.whole = whole
        self.yearly = yearly
    }

    /// The records of a group.
    subscript(group: Group) -> [Table<Row>.Index] { whole[group] ?? [] }

    /// The records of a group and year.
    subscript(group: Group, year: Int) -> [Table<Row>.Index] { yearly[group]?[year] ?? [] }

    /// The records on one page of a list.
    subscript(list: RegisterList<Group>) -> ArraySlice<Table<Row>.Index> {
        let records = self[list.group, list.year]
        return records[RegisterPaging.places(ofPart: list.part, of: records.count)]
    }

    /// The years of a group's lists, empty ones too: the addresses of lists do not come and go. What is closed was
    /// closed by the as-of day.
    func years(of group: Group) -> [Int] { group.isOpen ? years : years.filter { $0 <= lastYear } }

    /// How many of a group the first page shows.
    func shownFirst(of group: Group) -> Int {
        min(self[group].count, group.isOpen ? RegisterPaging.openRows : RegisterPaging.closedRows)
    }

    /// The pages of a group's year: one, and more where the list is too long for one.
    func parts(of group: Group, _ year: Int) -> [RegisterList<Group>] {
        RegisterPaging.parts(of: self[group, year].count).map { RegisterList(group: group, year: year, part: $0) }
    }

    /// Every page of lists. A closed group always has them, an open one when the first page cannot hold it.
    var lists: [RegisterList<Group>] {
        Group.allCases.flatMap { group in
            group.isOpen && shownFirst(of: group) == self[group].count
                ? [] : years(of: group).flatMap { parts(of: group, $0) }
        }
    }
}

/// A state that a register groups by, in the order of the register.
package protocol RegisterGroup: Hashable, Sendable, CaseIterable, RawRepresentable<String> where AllCases == [Self] {
    /// Whether its records still ask for something.
    var isOpen: Bool { get }
}

/// One page of a register's list: a group's records of a year.
package struct RegisterList<Group: RegisterGroup>: Hashable, Sendable {
    package let group: Group
    package let year: Int
    /// From 1.
    package let part: Int

    /// The file's name in the register's folder, for ever: `filtered-out-2026.html`, `filtered-out-2026-2.html`. No id of
    /// a record begins with a small letter there, so none can be taken for a list.
    var fileName: String {
        let name = group.rawValue.replacing("_", with: "-")
        return part == 1 ? "\(name)-\(year).html" : "\(name)-\(year)-\(part).html"
    }
}

/// How many rows a page of a register holds: a row is under 75 px at 1280, a page at most 12,000 (PRODUCT.md §4, "Lists
/// end").
enum RegisterPaging {
    /// Of one open group on the register's first page.
    static let openRows = 20
    /// Of one closed group there: the latest.
    static let closedRows = 8
    /// Of a list's page.
    static let rowsOfList = 150
    /// How many years before a list's own its pager leads to, and as many after it.
    static let yearsAside = 12

    /// The pages of a list of so many rows, one at least, from 1.
    static func parts(of count: Int) -> ClosedRange<Int> { 1...max(1, (count + rowsOfList - 1) / rowsOfList) }

    /// The places of the rows on one of these pages.
    static func places(ofPart part: Int, of count: Int) -> Range<Int> {
        let start = (part - 1) * rowsOfList
        return start..<min(start + rowsOfList, count)
    }
}
