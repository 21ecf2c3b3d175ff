internal import BackdriveCore
internal import Mustache

/// Do we finish as fast as we start? Cumulative flow, lead times, and how old the open APs are.
struct FlowPage: Page {
    static let template = "flow"
    static let view = View<FlowPage>(
        "flow-page",
        [
            .optional("unmeasured", EmptyState.view) {
                $0.report.cycles.isEmpty ? .unmeasured("cycles.none", $0.words) : nil
            },
            .list("figures", Figure.view) { page in
                (CycleCharts(site: page.site).map { [$0.flow, $0.throughput] } ?? [])
                    + [page.leadTimes].compactMap(\.self)
            },
            .optional("no_lead", EmptyState.view) {
                $0.leadTimes == nil ? .unmeasured("flow_page.no_lead", $0.words) : nil
            },
            .list("lead", LeadRow.view) { $0.lead },
            .list("lists", RecordList.view) { [$0.aging] },
        ])

    let site: Site
    private let leadTimes: Figure?

    init(site: Site) {
        self.site = site
        leadTimes = LeadTimeChart(site: site).figure
    }

    var head: PageHead {
        PageHead(title: words("flow_page.title"), question: words("flow_page.question"), answer: answer)
    }

    private var lead: [LeadRow] {
        [
            LeadRow("ap_lead", LeadTime.planDefinition, report.planLeadDays, words),
            LeadRow(
                "ap_cycle", CycleTime.definition, report.planCycleDays, words, excluded: report.planCycleDaysExcluded),
            LeadRow("problem_lead", LeadTime.problemDefinition, report.problemLeadDays, words),
        ]
    }

    /// The open APs, the oldest first.
    private var aging: RecordList {
        let open = report.openPlans.all.sorted { a, b in age(a) != age(b) ? age(a) > age(b) : a < b }
        return RecordList(
            id: "aging", title: words("flow_page.aging"),
            sorted: report.agingLimitDays.map { words("flow_page.aging_sorted", ["days": words.days($0)]) }
                ?? words("flow_page.aging_unmeasured"),
            rows: open.compactMap { plan in
                site.row(
                    plan: plan, when: words.days(age(plan)),
                    notes: report.plans[plan]?.isAging == true ? [words("flow_page.is_aging")] : [])
            }, empty: .good("flow_page.none_open", words)
        ).meaning(Aging.definition)
    }

    private func age(_ plan: Table<ActionPlan>.Index) -> Int { report.plans[plan]?.ageDays ?? 0 }

    private var answer: String? {
        guard let last = report.cycles.last(where: \.isComplete) ?? report.cycles.last else { return nil }
        return words(
            last.isComplete ? "flow_page.answer.complete" : "flow_page.answer.running",
            [
                "cycle": last.cycle.id, "created": words.plans(last.planBalance.created), "done": last.throughput,
                "open": words.openPlans(report.openPlans.count),
                "aging": report.openPlans.all.count { report.plans[$0]?.isAging == true },
            ])
    }
}
