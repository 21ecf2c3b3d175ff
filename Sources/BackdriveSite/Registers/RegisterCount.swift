internal import BackdriveCore
internal import Mustache

/// A group's number at the head of a register, leading to the list that it counts; zero leads nowhere.
struct RegisterCount: Sendable {
    let label: String
    let count: Int
    /// The group's name: its anchor on the page, and a style of the style sheet.
    let group: String
    /// The count's place in `data/metrics.json`.
    let path: String

    init<Group: RegisterGroup>(label: String, count: Int, of group: Group, path: String) {
        self.label = label
        self.count = count
        self.group = group.rawValue
        self.path = path
    }

    static let view = View<RegisterCount>(
        "register-count",
        [
            .text("label") { $0.label }, .text("count") { $0.count }, .text("path") { $0.path },
            .text("anchor") { $0.group }, .text("style") { $0.group }, .flag("is_zero") { $0.count == 0 },
        ])
}

/// The way from the part of a group that a register shows to all of it, a list a year.
struct RegisterRest: Sendable {
    /// A year's list.
    struct Year: Sendable {
        let year: Int
        let count: Int
        let href: String
    }

    let label: String
    let years: [Year]

    /// Nil for an open group that is shown whole.
    init?<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, _ group: Group, shown: Int, words: Words,
        path: (RegisterList<Group>) -> String
    ) {
        let count = register[group].count
        guard !group.isOpen || shown < count else { return nil }
        label =
            shown < count
            ? words("register.rest", ["shown": .number(shown), "n": .number(count)]) : words("register.by_year")
        years = register.years(of: group).reversed().filter { !register[group, $0].isEmpty }.map { year in
            Year(
                year: year, count: register[group, year].count,
                href: path(RegisterList(group: group, year: year, part: 1)))
        }
    }

    static let view = View<RegisterRest>(
        "register-rest", [.text("label") { $0.label }, .list("years", year) { $0.years }])

    private static let year = View<Year>(
        "register-year", [.text("year") { $0.year }, .text("count") { $0.count }, .text("href") { $0.href }])
}
