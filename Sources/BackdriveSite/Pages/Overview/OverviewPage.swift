internal import BackdriveCore
internal import Mustache

/// Is the loop running, on time, and working?
struct OverviewPage: Page {
    static let view = View<OverviewPage>(
        "overview",
        .optional("begin", EmptyState.view) { $0.isEmpty ? $0.begin : nil },
        .list("tiles", Tile.view) { OverviewTiles(site: $0.site).all },
        .object("needs", NeedsYou.view) { NeedsYou(site: $0.site) },
        .optional("arrivals", Figure.view) { CycleCharts(site: $0.site, root: "")?.arrivals },
        .empty("no_arrivals", .unmeasured, "overview.no_cycles") { $0.report.cycles.isEmpty },
        .object("matrix", MatrixGrid.view) { MatrixGrid(site: $0.site) },
        .markup("matrix_finding") { $0.matrixFinding.markup(root: "") },
        .list("freshness", SourceFreshness.group) { SourceFreshness.groups(of: $0.site) },
        .empty("no_sources", .begin, "overview.no_sources") { $0.report.catalog.sources.isEmpty },
        .object("meeting", MeetingAsks.view) { MeetingAsks(site: $0.site) })

    let site: Site

    private var isEmpty: Bool { report.catalog.problems.isEmpty && report.catalog.plans.isEmpty }

    var head: PageHead { pageHead("overview", answer: isEmpty ? nil : answer) }

    private var begin: EmptyState {
        let commands = ["person", "source", "problem", "check"].map { words("overview.begin_commands.\($0)") }
        return EmptyState(.begin, "overview.begin", words, example: commands.joined(separator: "\n"))
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days; 14 problems wait for a decision; 4 of 6 verdicts are better`:
    /// on time, running, working, as far as each can be said.
    private var answer: Sentence {
        let waits = words.sentence("overview.answer.waiting", ["n": site.undecided])
        guard report.effectiveness.judged > 0 else {
            return words.sentence("overview.answer.both", ["aps": site.howLate, "waiting": waits])
        }
        let better = words.sentence("overview.answer.better", ["n": site.better, "of": site.judged])
        return words.sentence("overview.answer.all", ["aps": site.howLate, "waiting": waits, "better": better])
    }

    private var matrixFinding: Sentence {
        let lists = MatrixLists(site: site)
        return words.sentence(
            "overview.matrix_finding",
            [
                "high": lists.count(of: .tier(.high)), "rated": lists.count(of: .rated),
                "unrated": lists.count(of: .unrated),
            ])
    }
}
