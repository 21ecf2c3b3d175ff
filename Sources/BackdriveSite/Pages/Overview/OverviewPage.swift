internal import BackdriveCore
internal import Mustache

/// Is the loop running, on time, and working?
struct OverviewPage: Page {
    static let template = "overview"
    static let view = View<OverviewPage>(
        "overview",
        [
            .optional("begin", EmptyState.view) { $0.isEmpty ? $0.begin : nil },
            .list("tiles", Tile.view) { OverviewTiles(site: $0.site).all },
            .optional("arrivals", Figure.view) { CycleCharts(site: $0.site)?.arrivals },
            .optional("no_arrivals", EmptyState.view) {
                $0.report.cycles.isEmpty ? .unmeasured("overview.no_cycles", $0.words) : nil
            },
            .object("matrix", MatrixGrid.view) { MatrixGrid(site: $0.site) },
            .optional("nothing_waits", EmptyState.view) {
                $0.queue.count == 0 ? .good("overview.nothing_waits", $0.words) : nil
            },
            .text("waiting_note") { $0.queue.note },
            .list("waiting", WaitingProblem.view) { $0.queue.first },
            .text("waiting_more_label") { $0.queue.restLabel },
            .list("waiting_more", WaitingProblem.view) { $0.queue.rest },
            .list("sources", SourceFreshness.view) { $0.sources },
            .optional("no_sources", EmptyState.view) {
                $0.sources.isEmpty ? .begin("overview.no_sources", $0.words) : nil
            },
        ])

    let site: Site
    private let queue: DecisionQueue
    private let sources: [SourceFreshness]

    private var isEmpty: Bool { report.catalog.problems.isEmpty && report.catalog.plans.isEmpty }

    init(site: Site) {
        self.site = site
        queue = DecisionQueue(site: site)
        sources = SourceFreshness.all(of: site)
    }

    var head: PageHead {
        PageHead(title: words("overview.title"), question: words("overview.question"), answer: isEmpty ? nil : answer)
    }

    private var begin: EmptyState {
        .begin(
            "overview.begin", words, commands: "overview.begin_commands.person", "overview.begin_commands.source",
            "overview.begin_commands.problem", "overview.begin_commands.check")
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days; 14 problems wait for a decision; 4 of 6 verdicts are better`:
    /// on time, running, working, as far as each can be said.
    private var answer: String {
        let plans = words.howLate(report.openPlans)
        let waits = words("overview.answer.waiting", ["n": queue.count])
        let effect = report.effectiveness
        guard effect.judged > 0 else {
            return words("overview.answer.both", ["aps": plans, "waiting": waits])
        }
        let better = words("overview.answer.better", ["n": effect.better, "of": effect.judged])
        return words("overview.answer.all", ["aps": plans, "waiting": waits, "better": better])
    }
}
