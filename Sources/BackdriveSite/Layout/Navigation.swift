internal import BackdriveCore
internal import Mustache

/// The links that lead through the site, grouped by what people come for.
struct Navigation: Sendable {
    private let report: Report
    private let words: Words

    init(report: Report, words: Words) {
        self.report = report
        self.words = words
    }

    /// A group's key under `nav.groups`, and its pages.
    private static let groups: [(key: String, pages: [PageAddress])] = [
        ("now", [.overview, .matrix, .weekly, .agenda]),
        ("records", [.problems, .plans, .specialProjects, .people, .sources, .meetings]),
        ("trends", [.cycles, .flow, .effectiveness]),
    ]

    /// The navigation as it is shown on a page; the page's own entry, or its register's, is marked.
    func value(at address: PageAddress) -> Value {
        .list(
            Self.groups.map { group in
                Self.group([
                    "label": .text(words("nav.groups.\(group.key)")),
                    "links": .list(
                        group.pages.map { link(to: $0, isCurrent: $0 == address, holdsCurrent: $0 == address.register) }
                    ),
                ])
            })
    }

    func link(to page: PageAddress, isCurrent: Bool = false, holdsCurrent: Bool = false) -> Value {
        Self.link([
            "label": .text(words("nav.\(page.navigationKey)")),
            "href": .text(report.path(of: page)),
            "is_current": .flag(isCurrent),
            "holds_current": .flag(holdsCurrent && !isCurrent),
        ])
    }
}

extension Navigation {
    static let group = Shape("navigation-group", [.text("label"), .list("links", of: link)])

    static let link = Shape(
        "navigation-link", [.text("label"), .text("href"), .flag("is_current"), .flag("holds_current")])
}

extension PageAddress {
    /// The page that lists this record; nil for a page that is no record's.
    var register: PageAddress? {
        switch self {
        case .problem, .problemList: .problems
        case .plan, .planList: .plans
        case .person: .people
        case .cycle, .plannedCycle: .cycles
        case .source: .sources
        case .specialProject: .specialProjects
        case .meeting: .meetings
        case .alias(_, let page): page.register
        case .overview, .matrix, .problems, .plans, .people, .cycles, .sources, .specialProjects, .meetings, .agenda,
            .weekly, .flow, .effectiveness, .definitions, .notFound:
            nil
        }
    }

    /// What the words file calls the page, below `nav`; a record's page goes by its register's name.
    fileprivate var navigationKey: String {
        switch self {
        case .overview: "overview"
        case .matrix: "matrix"
        case .problems, .problem, .problemList: "problems"
        case .plans, .plan, .planList: "aps"
        case .people, .person: "people"
        case .cycles, .cycle, .plannedCycle: "cycles"
        case .sources, .source: "sources"
        case .specialProjects, .specialProject: "special_projects"
        case .meetings, .meeting: "meetings"
        case .agenda: "agenda"
        case .weekly: "weekly"
        case .flow: "flow"
        case .effectiveness: "effectiveness"
        case .definitions: "definitions"
        case .alias(_, let page): page.navigationKey
        case .notFound: "not_found"
        }
    }
}
