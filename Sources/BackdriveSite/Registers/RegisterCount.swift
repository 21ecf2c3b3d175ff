internal import BackdriveCore
internal import Mustache

/// A group's number at the head of a register, leading to the list that it counts; zero leads nowhere.
struct RegisterCount {
    static let shape = Shape(
        "register-count", [.text("label"), .text("count"), .text("path"), .text("anchor"), .text("style"), .flag("is_zero")])

    let value: Value

    /// `path` is the count's place in `data/metrics.json`.
    init<Group: RegisterGroup>(label: String, count: Int, of group: Group, path: String) {
        value = Self.shape([
            "label": .text(label), "count": .text(String(count)), "path": .text(path),
            "anchor": .text(group.rawValue),
            "style": .text(group.rawValue), "is_zero": .flag(count == 0),
        ])
    }
}

/// The way from the part of a group that a register shows to all of it, a list a year.
struct RegisterRest {
    static let shape = Shape("register-rest", [.text("label"), .list("years", of: year)])

    private static let year = Shape("register-year", [.text("year"), .text("count"), .text("href")])

    /// Absent for an open group that is shown whole.
    let value: Value

    init<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, _ group: Group, shown: Int, words: Words,
        path: (RegisterList<Group>) -> String
    ) {
        let count = register[group].count
        guard !group.isOpen || shown < count else {
            value = .absent
            return
        }
        value = Self.shape([
            "label": .text(
                shown < count
                    ? words("register.rest", ["shown": .number(shown), "n": .number(count)]) : words("register.by_year")
            ),
            "years": .list(
                register.years(of: group).reversed().filter { !register[group, $0].isEmpty }.map { year in
                    Self.year([
                        "year": .text(String(year)), "count": .text(String(register[group, year].count)),
                        "href": .text(path(RegisterList(group: group, year: year, part: 1))),
                    ])
                }),
        ])
    }
}
