internal import BackdriveCore
internal import Mustache

/// Before and after of compared problems, in groups by verdict, all on one scale (METRICS.md 1.15).
struct VerdictTable: SitePart {
    let site: Site
    let groups: [Group]
    private let scale: BeforeAfterScale

    /// The problems of one verdict, or the first of them.
    struct Group: Sendable {
        let verdict: Effectiveness.Verdict
        let count: Int
        let problems: [Table<Problem>.Index]
        /// The way to all of them; nil where they are shown.
        var rest: RegisterRest?
    }

    /// Groups without problems are left out; the scale is that of every problem compared, so that pages agree.
    init(site: Site, groups: [Group]) {
        self.site = site
        self.groups = groups.filter { !$0.problems.isEmpty }
        scale = BeforeAfterScale(upTo: site.verdicts.mostInWindow)
    }

    /// The verdicts of a comparison, the worst first.
    static let verdicts: [Effectiveness.Verdict] = [.worse, .unchanged, .improved, .eliminated]

    static let view = View<VerdictTable>(
        "verdict-table",
        .text("counted") { table in
            table.words("verdicts.counted", ["days": table.words.days(table.report.catalog.settings.windowDays)])
        },
        .markup("scale") { $0.scale.head },
        .list("groups", group) { table in table.groups.map { (table, $0) } })

    private static let group = View<(table: VerdictTable, group: Group)>(
        "verdict-group",
        .text("id") { $0.group.verdict.rawValue },
        .text("label") { $0.table.words.name(of: $0.group.verdict) },
        .text("count") { $0.group.count },
        .text("why") { $0.table.why($0.group.verdict) },
        .list("rows", row) { shown in
            shown.group.problems.compactMap { problem in
                shown.table.report.problems[problem]?.effectiveness.map { (shown.table, problem, $0) }
            }
        },
        .optional("rest", RegisterRest.view) { $0.group.rest })

    private typealias Row = (table: VerdictTable, problem: Table<Problem>.Index, effect: Effectiveness)

    private static let row = View<Row>(
        "verdict-row",
        .text("title") { $0.table.report.catalog.problems[$0.problem].title.value },
        .text("href") { $0.table.report.catalog.problems[$0.problem].pagePath },
        .text("judgement") { row in
            row.table.report.judgement(of: row.problem).map { row.table.words.name(of: $0.result.value) }
        },
        .markup("drawing") { $0.table.drawing(of: $0.effect) },
        .flag("is_worse") { $0.effect.isClearlyWorse },
        .text("change") { row in
            row.effect.isLowEvidence ? nil : row.effect.reductionPermille.map { row.table.words.change($0) }
        })

    private func drawing(of effect: Effectiveness) -> [UInt8] {
        scale.row(
            before: effect.before, after: effect.after, style: effect.isClearlyWorse ? "is-bad" : "",
            label: words("effect_chart.before_after", ["before": effect.before, "after": effect.after]))
    }

    /// What makes the verdict, in a few words.
    private func why(_ verdict: Effectiveness.Verdict) -> String {
        let settings = report.catalog.settings
        return words(
            "verdicts.why.\(verdict.rawValue)",
            ["percent": settings.targetReductionPercent, "days": words.days(settings.windowDays)])
    }
}

extension Effectiveness {
    /// Worse, and not by a few occurrences alone: only this is red.
    fileprivate var isClearlyWorse: Bool { verdict == .worse && !isLowEvidence }
}

extension Words {
    /// `−67%` for a drop, `+38%` for a rise, of tenths of a percent; whole percents, half away from zero.
    fileprivate func change(_ permille: Int) -> String {
        "\(permille > 0 ? "−" : permille < 0 ? "+" : "±")\((abs(permille) + 5) / 10)%"
    }
}
