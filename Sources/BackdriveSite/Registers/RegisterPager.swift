internal import BackdriveCore
internal import Mustache

/// The way between the pages of one list, and to the same list of other years.
struct RegisterPager {
    static let shape = Shape("register-pager", [.list("years", of: entry), .list("parts", of: entry)])

    private static let entry = Shape(
        "register-pager-entry", [.text("label"), .text("count"), .text("href"), .flag("is_current")])

    let value: Value

    init<Row: Record, Group: RegisterGroup>(
        _ register: Register<Row, Group>, at list: RegisterList<Group>, path: (RegisterList<Group>) -> String
    ) {
        let years = register.years(of: list.group).reversed().map { year in
            Self.entry([
                "label": .text(String(year)), "count": .text(String(register[list.group, year].count)),
                "href": .text(path(RegisterList(group: list.group, year: year, part: 1))),
                "is_current": .flag(year == list.year),
            ])
        }
        let parts = register.parts(of: list.group, list.year)
        value = Self.shape([
            "years": .list(years.count > 1 ? years : []),
            "parts": .list(
                parts.count < 2
                    ? []
                    : parts.map { part in
                        Self.entry([
                            "label": .text(String(part.part)), "count": .text(String(register[part].count)),
                            "href": .text(path(part)), "is_current": .flag(part == list),
                        ])
                    }),
        ])
    }
}
