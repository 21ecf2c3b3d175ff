internal import BackdriveCore
internal import Mustache

/// The links that lead through the site, grouped by what people come for; each page's bar is made once.
struct Navigation: Sendable {
    private let report: Report
    private let words: Words
    private var bars: [Bar.Key: [UInt8]] = [:]

    /// A group's key under `nav.groups`, and its pages.
    private static let groups: [(key: String, pages: [PageAddress])] = [
        ("now", [.overview, .matrix, .weekly, .agenda]),
        ("records", [.problems, .plans, .specialProjects, .people, .sources, .meetings]),
        ("trends", [.cycles, .effectiveness]),
    ]

    init(report: Report, words: Words, edition: Edition, templates: SiteTemplates) {
        self.report = report
        self.words = words
        let absolute = edition.baseURL.map { $0 + "/" } ?? ""
        for root in ["", "../", "../../", "../../../", absolute] {
            for current in [nil] + Self.groups.flatMap(\.pages).map(Optional.some) {
                for isCurrent in [true, false] {
                    let key = Bar.Key(root: root, current: current, isCurrent: isCurrent)
                    bars[key] = templates.render(Bar.template, Bar(key: key, groups: groups(key)))
                }
            }
        }
    }

    /// The navigation as it is shown on a page; the page's own entry, or its register's, is marked.
    func bar(at address: PageAddress, root: String) -> [UInt8] {
        let own = Self.groups.contains { $0.pages.contains(address) } ? address : nil
        return bars[.init(root: root, current: own ?? address.register, isCurrent: own != nil)] ?? []
    }

    private func groups(_ key: Bar.Key) -> [Bar.Group] {
        Self.groups.map { group in
            let links = group.pages.map { page in
                var link = link(to: page)
                link.isCurrent = page == key.current && key.isCurrent
                link.holdsCurrent = page == key.current && !key.isCurrent
                return link
            }
            return (words("nav.groups.\(group.key)"), links)
        }
    }

    func link(to page: PageAddress) -> NavigationLink {
        NavigationLink(label: words("nav.\(page.navigationKey)"), href: report.path(of: page))
    }
}

/// A page by its short name.
struct NavigationLink: Sendable {
    let label: String
    /// From the site's root.
    let href: String
    var isCurrent = false
    /// Whether the page lists the record that is shown.
    var holdsCurrent = false

    static let view = View<NavigationLink>(
        "navigation-link",
        .text("label") { $0.label }, .text("href") { $0.href }, .flag("is_current") { $0.isCurrent },
        .flag("holds_current") { $0.holdsCurrent })
}

extension Navigation {
    /// The bar of one page of the navigation, or of the records of one register.
    struct Bar: Sendable {
        struct Key: Hashable, Sendable {
            let root: String
            let current: PageAddress?
            let isCurrent: Bool
        }

        typealias Group = (label: String, links: [NavigationLink])

        let key: Key
        let groups: [Group]

        static let template = "navigation"
        static let view = View<Bar>("navigation", .text("root") { $0.key.root }, .list("groups", group) { $0.groups })

        private static let group = View<Group>(
            "navigation-group", .text("label") { $0.label }, .list("links", NavigationLink.view) { $0.links })
    }
}

extension PageAddress {
    /// The page that lists this record; nil for a page that is no record's.
    var register: PageAddress? {
        switch self {
        case .record(let record): Self.register(of: record)
        case .problemList: .problems
        case .planList: .plans
        case .cycle, .plannedCycle: .cycles
        case .changeList: .changes
        case .verdictList: .effectiveness
        case .flow: .cycles
        case .fullList(let list): list.home.address.register ?? list.home.address
        case .alias(_, let page): page.register
        default: nil
        }
    }

    private static func register(of record: RecordAddress) -> PageAddress? {
        switch record {
        case .person: .people
        case .source: .sources
        case .problem: .problems
        case .plan: .plans
        case .specialProject: .specialProjects
        case .meeting: .meetings
        case .cycle: .cycles
        case .leftOut: nil
        }
    }

    /// What the words file calls the page, below `nav`; a record's page goes by its register's name.
    fileprivate var navigationKey: String {
        switch self {
        case .overview: "overview"
        case .matrix: "matrix"
        case .problems: "problems"
        case .plans: "aps"
        case .people: "people"
        case .cycles: "cycles"
        case .sources: "sources"
        case .specialProjects: "special_projects"
        case .meetings: "meetings"
        case .agenda: "agenda"
        case .weekly: "weekly"
        case .effectiveness: "effectiveness"
        case .changes: "changes"
        case .quality: "quality"
        case .definitions: "definitions"
        case .help: "help"
        default: register?.navigationKey ?? "not_found"
        }
    }
}
