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

    static let view = View<RegisterCount>(
        "register-count",
        .text("label") { $0.label }, .text("count") { $0.count }, .text("path") { $0.path },
        .text("anchor") { $0.group }, .text("style") { $0.group }, .flag("is_zero") { $0.count == 0 })
}

/// A list that a page leads to, by its year or month or, where these have several pages, its part.
struct RegisterLink: Sendable {
    let label: String
    let count: Int
    let href: String
    var isCurrent = false

    static let view = View<RegisterLink>(
        "register-link",
        .text("label") { $0.label }, .text("count") { $0.count }, .text("href") { $0.href },
        .flag("is_current") { $0.isCurrent })
}

/// The way from the part of a group that a register shows to all of it, a list a year.
struct RegisterRest: Sendable {
    let label: String
    let years: [RegisterLink]

    /// Nil for an open group that is shown whole.
    init?<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, _ group: Group, shown: Int, words: Words,
        path: (RegisterList<Group>) -> String
    ) {
        let count = register[group].count
        guard !group.isOpen || shown < count else { return nil }
        label =
            shown < count
            ? words("register.rest", ["shown": shown, "n": count]) : words("register.by_year")
        years = register.years(of: group).reversed().filter { !register[group, $0].isEmpty }.map { year in
            RegisterLink(
                label: String(year), count: register[group, year].count,
                href: path(RegisterList(group: group, year: year, part: 1)))
        }
    }

    static let view = View<RegisterRest>(
        "register-rest", .text("label") { $0.label }, .list("years", RegisterLink.view) { $0.years })
}
