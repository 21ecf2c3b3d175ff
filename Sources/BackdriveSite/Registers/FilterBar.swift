internal import BackdriveCore
internal import Mustache

/// What a register can be filtered by: values with how many records of the whole register have them.
///
/// The site's script filters; what is set stands in the page's address.
struct FilterBar: Sendable {
    /// Of the register's records: `problems`.
    let folder: String
    let count: Int
    /// Groups of values of which a record has one; those of no record are hidden, but known where an address names them.
    let facets: [[Pill]]

    struct Pill: Sendable {
        /// As the address has it, like `value`: `stage=in_action`.
        let key: String
        let value: String
        let label: String
        let count: Int
        var mark: Mark?
    }

    static let view = View<FilterBar>(
        "filter-bar",
        .text("folder") { $0.folder }, .text("count") { $0.count },
        .flag("is_of_problems") { $0.folder == RecordKind.problem.folder },
        .list("facets", facet) { bar in bar.facets.filter { !$0.isEmpty } })

    private static let facet = View<[Pill]>("filter-facet", .list("pills", pill) { $0 })

    private static let pill = View<Pill>(
        "filter-pill",
        .text("key") { $0.key }, .text("value") { $0.value }, .text("label") { $0.label },
        .text("count") { $0.count }, .flag("is_empty") { $0.count == 0 },
        .text("style") { $0.mark?.style }, .text("symbol") { $0.mark?.shape.character })
}

extension FilterBar {
    /// Problems by source, tier, whether nobody is on it, and stage.
    init(problemsOf site: Site) {
        let (report, words) = (site.report, site.words)
        let states = report.problems.values.compactMap(\.self)
        let bySource = report.catalog.problemsBySource
        folder = RecordKind.problem.folder
        count = states.count
        facets = [
            site.sourcePills { source in bySource[source].count { report.problems[$0] != nil } },
            Tier.allCases.reversed().map { tier in
                Pill(
                    key: "tier", value: tier.rawValue, label: words.name(of: tier),
                    count: states.count { $0.tier == tier })
            } + [
                Pill(
                    key: "plan", value: "none", label: words("filter_bar.no_plan"),
                    count: states.count { $0.stage.isOpen && $0.live.isEmpty })
            ],
            Stage.inOrderOfWork.map { stage in
                Pill(
                    key: "stage", value: stage.rawValue, label: words.name(of: stage),
                    count: site.problemRegister[stage].count)
            },
        ]
    }

    /// APs by the source of the first problem that each names, and by state.
    init(plansOf site: Site) {
        let (report, words) = (site.report, site.words)
        let sources = report.catalog.plans.indices.filter { report.plans[$0] != nil }.map { plan in
            report.catalog.problemsNamedByPlan[plan].first { report.problems[$0] != nil }
                .flatMap { report.catalog.sourceOfProblem[$0] }
        }
        let counts = Dictionary(grouping: sources.compactMap(\.self)) { $0 }.mapValues(\.count)
        folder = RecordKind.actionPlan.folder
        count = sources.count
        facets = [
            site.sourcePills { counts[$0] ?? 0 },
            PlanGroup.allCases.map { group in
                Pill(
                    key: "state", value: group.rawValue, label: words.name(of: group),
                    count: site.planRegister[group].count)
            },
        ]
    }
}

extension Site {
    fileprivate func sourcePills(_ count: (Table<InformationSource>.Index) -> Int) -> [FilterBar.Pill] {
        report.catalog.sources.indices.map { index in
            let source = report.catalog.sources[index]
            return FilterBar.Pill(
                key: "source", value: source.id, label: source.title.value, count: count(index), mark: marks[index])
        }
    }
}
