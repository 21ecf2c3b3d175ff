internal import BackdriveCore
internal import Mustache

/// How do the cycles develop? Trends over the latest cycles, and every cycle's numbers in a table.
struct CyclesPage: Page {
    static let template = "cycles"
    static let view = View<CyclesPage>(
        "cycles",
        [
            .optional("begin", EmptyState.view) {
                $0.report.cycles.isEmpty ? .unmeasured("cycles.none", $0.words) : nil
            },
            .list("figures", Figure.view) { $0.figures },
            .flag("has_cycles") { !$0.report.cycles.isEmpty },
            .list("cycles", CycleRow.view) { page in
                page.report.cycles.indices.reversed().map { CycleRow(place: $0, site: page.site) }
            },
            .list("lists", RecordList.view) { [$0.planned, $0.before].filter(\.isShown) },
            .text("before_note") { $0.beforeNote },
        ])

    let site: Site

    var head: PageHead { PageHead(title: words("cycles.title"), question: words("cycles.question"), answer: answer) }

    private var before: RecordList {
        list(
            "before", "cycles.before.title", sorted: "sorted.day",
            rows: site.events.problemsBefore.compactMap(site.row))
    }

    private var beforeNote: String? {
        let count = report.problemsBeforeFirstCycle
        return count == 0 ? nil : words("cycles.before.note", ["n": count])
    }

    /// The cycles that have a file but have not begun.
    private var planned: RecordList {
        list(
            "planned", "cycles.planned", sorted: "sorted.id",
            rows: report.plannedCycles.map { index in
                let file = report.catalog.cycleFiles[index]
                let days = report.catalog.calendar.cycle(id: file.id).map(words.span(of:))
                return ListRow(id: file.id, title: file.id, href: file.pagePath, notes: [days].compactMap(\.self))
            })
    }

    private var figures: [Figure] {
        guard let charts = CycleCharts(site: site) else { return [] }
        return [
            charts.inflow, charts.carryOver, charts.classification, charts.conversion, charts.throughput,
            charts.onTime, charts.flow,
        ]
    }

    private var answer: String? {
        guard let last = report.cycles.last(where: \.isComplete) ?? report.cycles.last else { return nil }
        return words.told("cycles.answer", last)
    }
}

/// A cycle's numbers in one line, each count leading to its list.
private struct CycleRow: CyclePart {
    let place: Int
    let site: Site

    private var balance: ProblemBalance { cycle.problemBalance }

    private func link(_ meetings: Meeting.Kind) -> CountLink {
        CountLink(cycle.meetings.counts[meetings] ?? 0, "\(href)#\(CycleLists.anchor(of: meetings))")
    }

    static let view = View<CycleRow>(
        "cycle-row",
        [
            .text("id") { $0.cycle.cycle.id },
            .text("href") { $0.href },
            .text("days") { $0.words.span(of: $0.cycle.cycle) },
            .flag("is_running") { !$0.cycle.isComplete },
            .object("inflow", CountLink.view) { $0.link($0.cycle.inflow, .reported) },
            .object("reopened", CountLink.view) { $0.link($0.cycle.reopened, .reopened) },
            .object("decided", CountLink.view) { $0.link($0.balance.decided, .decided) },
            .object("screened_out", CountLink.view) { $0.link($0.balance.screenedOut, .screenedOut) },
            .object("duplicates", CountLink.view) { $0.link($0.balance.duplicates, .duplicates) },
            .object("carried_over", CountLink.view) { $0.link($0.balance.closing, .carriedOver) },
            .text("conversion") { $0.words.percent($0.cycle.conversion) },
            .text("conversion_of") { $0.words.parts($0.cycle.conversion) },
            .object("throughput", CountLink.view) { $0.link($0.cycle.throughput, .finished) },
            .text("on_time") { $0.words.percent($0.cycle.onTime) },
            .text("on_time_of") { $0.words.parts($0.cycle.onTime) },
            .object("plans_open", CountLink.view) { $0.link($0.cycle.planBalance.closing, .plansOpen) },
            .object("cycle_meetings", CountLink.view) { $0.link(.cycle) },
            .object("weekly_meetings", CountLink.view) { $0.link(.weekly) },
            .text("owners_present") { row in row.cycle.meetings.ownersPresent.map { row.words.of($0) } ?? "—" },
        ])
}

extension Words {
    /// `2026-03-02 – 2026-03-15`, the last day included.
    func span(of cycle: Cycle) -> String { "\(cycle.startsOn) – \(cycle.lastDay)" }

    /// What came in, was decided and done in a cycle, and is left: `key.running` of a cycle that goes on, else
    /// `key.complete`.
    func told(_ key: String, _ report: CycleReport) -> String {
        let form = report.isComplete ? "complete" : "running"
        let left = report.problemBalance.closing
        return self(
            "\(key).\(form)",
            [
                "cycle": report.cycle.id, "inflow": problems(report.inflow), "decided": report.problemBalance.decided,
                "done": plans(report.throughput),
                "left": left == 0 ? self("cycle.left.\(form).none") : self("cycle.left.\(form)", ["n": left]),
                "meetings": held(report.meetings),
            ])
    }

    /// `1 cycle meeting and 2 weekly meetings were held, 3 of 5 source owners there`
    private func held(_ meetings: MeetingsHeld) -> String {
        let (cycle, weekly) = (meetings.counts[.cycle] ?? 0, meetings.counts[.weekly] ?? 0)
        guard cycle + weekly > 0 else { return self("cycle.held.none") }
        let counts = [("cycle", cycle), ("weekly", weekly)].filter { $0.1 > 0 }.map { kind, count in
            self("cycle.held.\(kind)", ["n": count])
        }
        let owners = meetings.ownersPresent.map { self("cycle.held.owners", ["n": $0.n, "of": $0.of]) }
        return self(
            "cycle.held.some", ["meetings": counts.joined(separator: self("cycle.held.and")), "owners": owners ?? ""])
    }

    /// `2/3`; empty of nothing.
    func parts(_ rate: Rate?) -> String { rate.map { "\($0.n)/\($0.of)" } ?? "" }
}

/// The lists of a cycle's page, by their anchors: what its numbers lead to.
enum CycleList: String, CaseIterable, Sendable {
    case opening, reported, reopened
    case screenedOut = "screened-out"
    case duplicates, decided
    case carriedOver = "carried-over"
    case analysed
    case plansOpening = "aps-opening"
    case plansCreated = "aps-created"
    case plansReopened = "aps-reopened"
    case plansDone = "aps-done"
    case plansDropped = "aps-dropped"
    case plansOpen = "aps-open"
    case finished, slips, promised, meetings
}
