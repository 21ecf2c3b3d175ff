internal import BackdriveCore
internal import Mustache

/// Is the loop running, on time, and working?
struct OverviewPage {
    static let shape = Shape(
        "overview",
        [
            .object("begin", EmptyState.shape, optional: true), .flag("has_sources"),
            .list("tiles", of: Tile.shape),
            .object("arrivals", Figure.shape, optional: true),
            .object("no_arrivals", EmptyState.shape, optional: true),
            .object("matrix", MatrixGrid.shape, optional: true),
            .text("matrix_note"),
            .list("waiting", of: DecisionQueue.entry),
            .list("waiting_more", of: DecisionQueue.entry),
            .text("waiting_note"), .flag("has_more"), .text("waiting_more_label"),
            .object("nothing_waits", EmptyState.shape, optional: true),
            .list("sources", of: FreshnessStrip.entry),
            .object("no_sources", EmptyState.shape, optional: true),
        ])

    let site: Site

    private var words: Words { site.words }
    private var report: Report { site.report }

    var page: BoxedPage {
        BoxedPage(
            template: .overview, title: words("overview.title"), question: words("overview.question"),
            answer: isEmpty ? nil : answer, content: content)
    }

    private var isEmpty: Bool { report.catalog.problems.isEmpty && report.catalog.plans.isEmpty }

    private var begin: Value {
        Value.begin(
            "overview.begin",
            commands: ["person", "source", "problem", "check"].map { "overview.begin_commands.\($0)" }, words)
    }

    private var content: Value {
        let queue = DecisionQueue(site: site)
        let strip = FreshnessStrip(site: site)
        let arrivals = CycleCharts(site: site)?.arrivals
        return Self.shape([
            "begin": isEmpty ? begin : .absent,
            "has_sources": .flag(!strip.entries.isEmpty),
            "tiles": .list(isEmpty ? [] : OverviewTiles(site: site).values),
            "arrivals": isEmpty ? .absent : arrivals?.value ?? .absent,
            "no_arrivals": arrivals == nil ? Value.unmeasured("overview.no_cycles", words) : .absent,
            "matrix": isEmpty ? .absent : MatrixGrid(site: site).value(chips: 0),
            "matrix_note": .text(
                words(
                    "matrix.note", ["n": .number(report.matrix.scope), "unrated": .number(report.matrix.unrated.count)])
            ),
            "waiting": .list(queue.first),
            "waiting_more": .list(queue.rest),
            "waiting_note": .text(queue.note),
            "has_more": .flag(!queue.rest.isEmpty),
            "waiting_more_label": .text(words("layout.more", ["n": .number(queue.rest.count)])),
            "nothing_waits": queue.first.isEmpty ? Value.good("overview.nothing_waits", words) : .absent,
            "sources": .list(strip.entries),
            "no_sources": strip.entries.isEmpty
                ? Value.begin("overview.no_sources", example: nil, words) : .absent,
        ])
    }

    /// `3 of 11 open APs are overdue, the oldest by 12 days; 14 problems wait for a decision; 4 of 6 verdicts are better`:
    /// on time, running, working, as far as each can be said.
    private var answer: String {
        let open = report.plans.values.compactMap { $0 }.filter { $0.state == .open }
        let overdue = open.compactMap(\.daysOverdue)
        let waiting = report.problems.values.count { $0?.isUndecided == true }
        let plans =
            if open.isEmpty {
                words("overview.answer.no_aps")
            } else if let oldest = overdue.max() {
                words(
                    "overview.answer.overdue",
                    ["n": .number(overdue.count), "of": .number(open.count), "days": .text(words.days(oldest))])
            } else {
                words("overview.answer.on_time", ["n": .number(open.count)])
            }
        let waits = words("overview.answer.waiting", ["n": .number(waiting)])
        let effect = report.effectiveness
        guard effect.judged > 0 else {
            return words("overview.answer.both", ["aps": .text(plans), "waiting": .text(waits)])
        }
        let better = words("overview.answer.better", ["n": .number(effect.better), "of": .number(effect.judged)])
        return words(
            "overview.answer.all", ["aps": .text(plans), "waiting": .text(waits), "better": .text(better)])
    }
}
