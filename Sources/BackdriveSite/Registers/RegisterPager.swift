internal import BackdriveCore
internal import Mustache

/// The way between the pages of one list, and to the same list of other years.
struct RegisterPager: Sendable {
    /// A list that the pager leads to.
    struct Entry: Sendable {
        let label: Int
        let count: Int
        let href: String
        let isCurrent: Bool
    }

    let years: [Entry]
    let parts: [Entry]

    init<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, at list: RegisterList<Group>, path: (RegisterList<Group>) -> String
    ) {
        let all = register.years(of: list.group)
        let place = all.firstIndex(of: list.year) ?? all.startIndex
        let near = all.dropFirst(max(0, place - RegisterPaging.yearsAside)).prefix(2 * RegisterPaging.yearsAside + 1)
        let years = near.reversed().map { year in
            Entry(
                label: year, count: register[list.group, year].count,
                href: path(RegisterList(group: list.group, year: year, part: 1)), isCurrent: year == list.year)
        }
        let parts = register.parts(of: list.group, list.year).map { part in
            Entry(label: part.part, count: register[part].count, href: path(part), isCurrent: part == list)
        }
        self.years = years.count > 1 ? years : []
        self.parts = parts.count > 1 ? parts : []
    }

    static let view = View<RegisterPager>(
        "register-pager", [.list("years", entry) { $0.years }, .list("parts", entry) { $0.parts }])

    private static let entry = View<Entry>(
        "register-pager-entry",
        [
            .text("label") { $0.label }, .text("count") { $0.count }, .text("href") { $0.href },
            .flag("is_current") { $0.isCurrent },
        ])
}
