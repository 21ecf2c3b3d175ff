internal import BackdriveCore
internal import Mustache

/// The way between the pages of one list, and to the same list of other years.
struct RegisterPager: Sendable {
    let years: [RegisterLink]
    let parts: [RegisterLink]

    /// Between the pages of a list that knows no years.
    init(parts: [RegisterLink]) {
        years = []
        self.parts = parts.count > 1 ? parts : []
    }

    init<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, at list: RegisterList<Group>, path: (RegisterList<Group>) -> String
    ) {
        let all = register.years(of: list.group)
        let place = all.firstIndex(of: list.year) ?? all.startIndex
        let near = all.dropFirst(max(0, place - RegisterPaging.yearsAside)).prefix(2 * RegisterPaging.yearsAside + 1)
        let years = near.reversed().map { year in
            RegisterLink(
                label: String(year), count: register[list.group, year].count,
                href: path(RegisterList(group: list.group, year: year, part: 1)), isCurrent: year == list.year)
        }
        let parts = register.parts(of: list.group, list.year).map { part in
            RegisterLink(
                label: String(part.part), count: register[part].count, href: path(part), isCurrent: part == list)
        }
        self.years = years.count > 1 ? years : []
        self.parts = parts.count > 1 ? parts : []
    }

    static let view = View<RegisterPager>(
        "register-pager", .list("years", RegisterLink.view) { $0.years }, .list("parts", RegisterLink.view) { $0.parts }
    )
}
