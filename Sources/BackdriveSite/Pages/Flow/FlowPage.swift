internal import BackdriveCore
internal import Mustache

/// Do we finish as fast as we start? Cumulative flow, lead times, and how old the open APs are.
struct FlowPage {
    static let shape = Shape(
        "flow-page",
        [
            .object("unmeasured", EmptyState.shape, optional: true), .list("figures", of: Figure.shape),
            .object("no_lead", EmptyState.shape, optional: true), .list("lead", of: lead),
            .list("lists", of: RecordList.shape),
        ])

    static let lead = Shape(
        "lead-row",
        [
            .object("label", Term.shape), .text("path"), .text("p50"), .text("p85"), .text("max"), .text("n"),
            .text("note", optional: true),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        BoxedPage(
            template: .flow, title: words("flow_page.title"), question: words("flow_page.question"), answer: answer,
            content: content)
    }

    private var content: Value {
        let scatter = LeadTimeChart(report: report, words: words).figure
        let flow = CycleCharts(site: site).map { [$0.flow, $0.throughput] } ?? []
        return Self.shape([
            "unmeasured": flow.isEmpty ? Value.unmeasured("cycles.none", words) : .absent,
            "figures": .list((flow + [scatter].compactMap(\.self)).map(\.value)),
            "no_lead": scatter == nil ? Value.unmeasured("flow_page.no_lead", words) : .absent,
            "lead": .list([
                row("ap_lead", LeadTime.planDefinition, report.planLeadDays),
                row("ap_cycle", CycleTime.definition, report.planCycleDays, note: excluded),
                row("problem_lead", LeadTime.problemDefinition, report.problemLeadDays),
            ]),
            "lists": .lists([aging]),
        ])
    }

    private var excluded: String? {
        let count = report.planCycleDaysExcluded
        return count == 0 ? nil : words("flow_page.excluded", ["n": .number(count)])
    }

    private func row(_ key: String, _ means: Definition, _ days: Percentiles, note: String? = nil) -> Value {
        func text(_ value: Int?) -> String { value.map(words.days) ?? "—" }
        return Self.lead([
            "label": Term(words("flow_page.\(key)"), means).value, "path": .text(means.id), "p50": .text(text(days.p50)), "p85": .text(text(days.p85)),
            "max": .text(text(days.max)), "n": .text(String(days.n)), "note": .optional(note),
        ])
    }

    /// The open APs, the oldest first.
    private var aging: RecordList {
        let open = report.catalog.plans.indices.filter { report.plans[$0]?.state == .open }
            .sorted { a, b in age(a) != age(b) ? age(a) > age(b) : a < b }
        return RecordList(
            id: "aging", title: words("flow_page.aging"),
            sorted: report.agingLimitDays.map { words("flow_page.aging_sorted", ["days": .text(words.days($0))]) }
                ?? words("flow_page.aging_unmeasured"),
            rows: open.compactMap { plan in
                site.pieces.row(
                    plan: plan, when: words.days(age(plan)),
                    notes: [site.pieces.ownerName(of: plan)]
                        + (report.plans[plan]?.isAging == true ? [words("flow_page.is_aging")] : []))
            }, empty: EmptyState.good("flow_page.none_open", words)
        ).meaning(Aging.definition)
    }

    private func age(_ plan: Table<ActionPlan>.Index) -> Int { report.plans[plan]?.ageDays ?? 0 }

    private var answer: String? {
        guard let last = report.cycles.last(where: \.isComplete) ?? report.cycles.last else { return nil }
        return words(
            last.isComplete ? "flow_page.answer.complete" : "flow_page.answer.running",
            [
                "cycle": .text(last.cycle.id), "created": .text(words.plans(last.planBalance.created)),
                "done": .number(last.throughput), "open": .text(words.openPlans(report.openPlans.count)),
                "aging": .number(report.openPlans.count { $0.isAging == true }),
            ])
    }
}
