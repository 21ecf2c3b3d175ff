internal import BackdriveCore
internal import Mustache

/// Do we finish as fast as we start? Trends over the latest cycles, and every cycle's numbers in a table.
struct CyclesPage: ListingPage {
    static let view = View<CyclesPage>(
        "cycles",
        .empty("begin", .unmeasured, "cycles.none") { $0.report.cycles.isEmpty },
        .empty("nothing", .begin, "overview.begin") { $0.hasNothing && !$0.report.cycles.isEmpty },
        .optional("flow", Figure.view) { $0.charts?.flow },
        .list("panels", PanelFigure.view) { page in
            page.charts.map { [$0.inflow, $0.classification, $0.throughput] } ?? []
        },
        .optional("lead_times", Figure.view) { page in
            LeadTimeChart(site: page.site, list: page.durations[0].list.path).figure
        },
        .empty("no_lead", .unmeasured, "flow_page.no_lead") { $0.report.planLeadDays.n == 0 },
        .list("lead", TimeTaken.view) { $0.durations },
        .optional("carry_over", Figure.view) { $0.charts?.carryOver },
        .markup("aging_finding") { $0.agingFinding.markup(root: "../") },
        .text("aging_head") { page in
            page.report.agingLimitDays.map { page.words("flow_page.aging_head", ["days": page.words.days($0)]) }
                ?? page.words("flow_page.aging_days")
        },
        .text("aging_count") { $0.report.openPlans.count },
        .list("aging", AgingRow.view) { Array(AgingRow.all(of: $0.site).prefix(shownPlans)) },
        .text("aging_rest") { page in
            let count = page.report.openPlans.count
            return count > shownPlans ? page.words("layout.all", ["n": count]) : nil
        },
        .empty("none_open", .good, "flow_page.none_open") { $0.report.openPlans.count == 0 },
        .flag("has_cycles") { !$0.report.cycles.isEmpty },
        .list("cycles", CycleRow.view) { page in
            page.report.cycles.indices.reversed().map { CycleRow(place: $0, site: page.site) }
        },
        .list("lists", RecordList.view) { $0.lists.filter(\.isShown) },
        .text("before_note") { $0.beforeNote })

    /// How many open APs are listed by age (PRODUCT.md §4, "Lists end").
    private static let shownPlans = 20

    let site: Site

    var head: PageHead { pageHead("cycles", answer: answer) }

    var address: PageAddress { .cycles }
    var fullLists: [FullList] {
        lists.flatMap(\.fullLists) + ([aging] + durations.map(\.list)).filter { $0.rows.count > 0 }
    }

    private var lists: [RecordList] { [planned, before] }

    private var before: RecordList {
        list(
            "before", "cycles.before.title", sorted: "sorted.day",
            rows: ListRows(site.events.problemsBefore) { site.row($0) })
    }

    private var beforeNote: String? {
        let count = report.problemsBeforeFirstCycle
        return count == 0 ? nil : words("cycles.before.note", ["n": count])
    }

    /// The cycles that have a file but have not begun.
    private var planned: RecordList {
        list(
            "planned", "cycles.planned", sorted: "sorted.id",
            rows: ListRows(report.plannedCycles) { index in
                let file = report.catalog.cycleFiles[index]
                let days = report.catalog.calendar.cycle(id: file.id).map(words.span(of:))
                return ListRow(id: file.id, title: file.id, href: file.pagePath, notes: [days].compactMap(\.self))
            })
    }

    private var hasNothing: Bool { report.catalog.problems.isEmpty && report.catalog.plans.isEmpty }

    /// Nil where all of them would draw nothing at all.
    private var charts: CycleCharts? { hasNothing ? nil : CycleCharts(site: site) }

    private var durations: [TimeTaken] {
        let recent = RecentDays.interval(asOf: report.asOf)
        let done = report.donePlans(in: recent).map { (plan: $0, state: report.plans[$0]) }
        func plans(_ days: @escaping @Sendable (PlanState) -> Int?) -> ListRows {
            ListRows(done.filter { $0.state.flatMap(days) != nil }.map(\.plan)) { plan in
                site.row(plan: plan, when: report.plans[plan].flatMap(days).map(words.days))
            }
        }
        let resolved = report.catalog.problems.indices.filter {
            report.problems[$0]?.resolvedOn.map(recent.contains) ?? false
        }
        return [
            TimeTaken(
                site: site, key: "ap_lead", means: LeadTime.planDefinition, days: report.planLeadDays,
                rows: plans { $0.leadDays }),
            TimeTaken(
                site: site, key: "ap_cycle", means: CycleTime.definition, days: report.planCycleDays,
                rows: plans { $0.cycleDays }, excluded: report.planCycleDaysExcluded),
            TimeTaken(
                site: site, key: "problem_lead", means: LeadTime.problemDefinition, days: report.problemLeadDays,
                rows: ListRows(resolved) { problem in
                    site.row(problem: problem, when: report.problems[problem]?.leadDays.map(words.days))
                }),
        ]
    }

    /// The open APs that are older than most were when they were done.
    private var aging: FullList {
        fullList(
            "aging", title: words("flow_page.aging"), sorted: words("sorted.due"),
            rows: ListRows(report.openPlans.all.filter { report.plans[$0]?.isAging ?? false }) {
                site.row(plan: $0, when: report.plans[$0]?.dueOn.description)
            })
    }

    private var agingFinding: Sentence {
        guard let limit = report.agingLimitDays else { return Sentence(words("flow_page.aging_unmeasured")) }
        let aging = aging
        return words.sentence(
            "flow_page.aging_finding",
            [
                "n": CountLink(aging.rows.count, aging.path), "of": site.openPlans, "days": words.days(limit),
            ])
    }

    /// The last complete cycle, then the running one by its day.
    private var answer: Sentence? {
        let complete = report.cycles.indices.last { report.cycles[$0].isComplete }.map(told)
        guard let last = report.cycles.indices.last, !report.cycles[last].isComplete else { return complete }
        return complete.map { words.sentence("figure.sentences", ["first": $0, "second": told(last)]) } ?? told(last)
    }

    private func told(_ place: Int) -> Sentence {
        let rates = CycleRates(site: site, place: place)
        let cycle = rates.cycle
        let left = rates.link(cycle.problemBalance.closing, .carriedOver)
        return words.sentence(
            "cycles.answer.\(cycle.isComplete ? "complete" : "running")",
            [
                "cycle": cycle.cycle.shortName, "day": words.day(of: cycle.cycle, on: report.asOf),
                "arrived": rates.arrived, "settled": rates.settled, "closing": left,
                "left": words.sentence(left.count == 0 ? "cycles.answer.none_left" : "cycles.answer.left", ["n": left]),
            ])
    }
}

/// A cycle's numbers in one line, each count leading to its list.
private struct CycleRow: CyclePart {
    let place: Int
    let site: Site

    private var balance: Balance<ChangeOfUndecided> { cycle.problemBalance }
    private var rates: CycleRates { CycleRates(site: site, place: place) }

    private func link(_ change: ChangeOfUndecided) -> CountLink { link(balance[change], change.list) }

    private func link(_ meetings: Meeting.Kind) -> CountLink {
        CountLink(cycle.meetings.counts[meetings] ?? 0, "\(href)#\(CycleLists.anchor(of: meetings))")
    }

    static let view = View<CycleRow>(
        "cycle-row",
        .text("id") { $0.cycle.cycle.id },
        .text("href") { $0.href },
        .text("days") { $0.words.span(of: $0.cycle.cycle) },
        .text("running") { row in
            row.cycle.isComplete ? nil : row.words.day(of: row.cycle.cycle, on: row.report.asOf)
        },
        .object("inflow", CountLink.view) { $0.link($0.cycle.inflow, .reported) },
        .object("reopened", CountLink.view) { $0.link($0.cycle.reopened, .reopened) },
        .object("decided", CountLink.view) { $0.link(.decided) },
        .object("screened_out", CountLink.view) { $0.link(.screenedOut) },
        .object("duplicates", CountLink.view) { $0.link(.duplicates) },
        .object("carried_over", CountLink.view) { $0.link($0.balance.closing, .carriedOver) },
        .optional("conversion", RateLinks.view) { row in row.rates.converted },
        .object("throughput", CountLink.view) { $0.link($0.cycle.throughput, .finished) },
        .optional("on_time", RateLinks.view) { row in row.rates.onTime },
        .object("plans_open", CountLink.view) { $0.link($0.cycle.planBalance.closing, .plansOpen) },
        .object("cycle_meetings", CountLink.view) { $0.link(.cycle) },
        .object("weekly_meetings", CountLink.view) { $0.link(.weekly) },
        .text("owners_present") { row in row.cycle.meetings.ownersPresent.map(row.words.of) })
}

extension Words {
    /// `2026-03-02 – 2026-03-15`, the last day included.
    func span(of cycle: Cycle) -> String { "\(cycle.startsOn) – \(cycle.lastDay)" }

    /// `2/3`; empty of nothing.
    func parts(_ rate: Rate?) -> String { rate.map { "\($0.n)/\($0.of)" } ?? "" }
}
