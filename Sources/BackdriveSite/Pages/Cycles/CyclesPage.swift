internal import BackdriveCore
internal import Mustache

/// How do the cycles develop? Trends over the latest cycles, and every cycle's numbers in a table.
struct CyclesPage {
    static let shape = Shape(
        "cycles",
        [
            .object("begin", EmptyState.shape, optional: true), .list("figures", of: Figure.shape),
            .flag("has_cycles"), .list("cycles", of: row), .list("lists", of: RecordList.shape),
            .text("before_note", optional: true),
        ])

    static let row = Shape(
        "cycle-row",
        [
            .text("id"), .text("href"), .text("days"), .flag("is_running"), .object("inflow", CountLink.shape),
            .object("reopened", CountLink.shape), .object("decided", CountLink.shape),
            .object("screened_out", CountLink.shape), .object("duplicates", CountLink.shape),
            .object("carried_over", CountLink.shape), .text("conversion"), .text("conversion_of"),
            .object("throughput", CountLink.shape), .text("on_time"), .text("on_time_of"),
            .object("plans_open", CountLink.shape),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        BoxedPage(
            template: .cycles, title: words("cycles.title"), question: words("cycles.question"), answer: answer,
            content: content)
    }

    private var content: Value {
        let before = report.problemsBeforeFirstCycle
        let isEmpty = report.cycles.isEmpty
        return Self.shape([
            "begin": isEmpty ? Value.unmeasured("cycles.none", words) : .absent,
            "figures": .list(figures.map(\.value)),
            "has_cycles": .flag(!isEmpty),
            "cycles": .list(report.cycles.indices.reversed().map(row)),
            "lists": .lists([
                planned,
                RecordList(
                    id: "before", title: words("cycles.before.title"), sorted: words("sorted.day"),
                    rows: site.events.problemsBefore.compactMap {
                        site.pieces.row(problem: $0.record, when: $0.on.description)
                    }),
            ]),
            "before_note": .optional(before == 0 ? nil : words("cycles.before.note", ["n": .number(before)])),
        ])
    }

    /// The cycles that have a file but have not begun.
    private var planned: RecordList {
        RecordList(
            id: "planned", title: words("cycles.planned"), sorted: words("sorted.id"),
            rows: report.plannedCycles.map { index in
                let file = report.catalog.cycleFiles[index]
                let days = report.catalog.calendar.cycle(id: file.id).map(words.span(of:))
                return ListRow(
                    id: file.id, title: file.id, href: file.pagePath, notes: [days].compactMap(\.self))
            })
    }

    private var figures: [Figure] {
        guard let charts = CycleCharts(site: site) else { return [] }
        return [
            charts.inflow, charts.carryOver, charts.classification, charts.conversion, charts.throughput,
            charts.onTime, charts.flow,
        ]
    }

    private func row(_ place: Int) -> Value {
        let cycle = report.cycles[place]
        let href = report.path(of: .cycle(place))
        let balance = cycle.problemBalance
        func link(_ count: Int, _ list: CycleList) -> Value { CountLink.value(count, "\(href)#\(list.rawValue)") }
        return Self.row([
            "id": .text(cycle.cycle.id), "href": .text(href), "days": .text(words.span(of: cycle.cycle)),
            "is_running": .flag(!cycle.isComplete), "inflow": link(cycle.inflow, .reported),
            "reopened": link(cycle.reopened, .reopened), "decided": link(balance.decided, .decided),
            "screened_out": link(balance.screenedOut, .screenedOut),
            "duplicates": link(balance.duplicates, .duplicates),
            "carried_over": link(balance.closing, .carriedOver),
            "conversion": .text(words.percent(cycle.conversion)), "conversion_of": .text(words.parts(cycle.conversion)),
            "throughput": link(cycle.throughput, .finished),
            "on_time": .text(words.percent(cycle.onTime)), "on_time_of": .text(words.parts(cycle.onTime)),
            "plans_open": link(cycle.planBalance.closing, .plansOpen),
        ])
    }

    private var answer: String? {
        guard let last = report.cycles.last(where: \.isComplete) ?? report.cycles.last else { return nil }
        return words(
            last.isComplete ? "cycles.answer.complete" : "cycles.answer.running",
            [
                "cycle": .text(last.cycle.id), "inflow": .text(words.problems(last.inflow)),
                "decided": .number(last.problemBalance.decided), "done": .text(words.plans(last.throughput)),
                "left": .text(words.leftUndecided(last.problemBalance.closing, isComplete: last.isComplete)),
            ])
    }
}

extension Words {
    /// `2026-03-02 – 2026-03-15`, the last day included.
    func span(of cycle: Cycle) -> String { "\(cycle.startsOn) – \(cycle.lastDay)" }

    /// `3 were left undecided`; of a running cycle `3 are undecided`.
    func leftUndecided(_ count: Int, isComplete: Bool) -> String {
        let key = isComplete ? "cycle.left.complete" : "cycle.left.running"
        return count == 0 ? self("\(key).none") : self(key, ["n": .number(count)])
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
