internal import BackdriveCore
internal import Mustache

/// The six numbers of the overview (PRODUCT.md §4): each with what it is out of, a spark of the last cycles, and what it was
/// on the same day of the last one.
struct OverviewTiles: SitePart {
    let site: Site

    /// How many cycles a spark shows.
    private static let cycles = 7

    private let now: VitalSigns
    /// One a cycle of the spark.
    private let history: [VitalSigns]
    private let before: (cycle: String, signs: VitalSigns)?

    init(site: Site) {
        self.site = site
        let report = site.report
        now = report.vitalSigns(on: report.asOf)
        history = report.vitalSigns(ofLastCycles: Self.cycles)
        before = report.sameDayOfLastCycle.flatMap { day in
            report.lastCompleteCycle.map { ($0.cycle.shortName, report.vitalSigns(on: day)) }
        }
    }

    var all: [Tile] { [openPlans, onTime, waiting, uncovered, staleSources, better] }

    private var openPlans: Tile {
        let open = report.openPlans
        let register = report.path(of: .plans)
        func part(_ state: DueState, style: String? = nil) -> Tile.Part {
            let count = open[state].count
            return Tile.Part(
                text: words(
                    "tile.open.\(state.rawValue)",
                    ["n": count, "days": words.days(report.catalog.settings.dueSoonDays)]),
                style: count > 0 ? style : nil, href: count > 0 ? "\(register)#\(state.rawValue)" : nil,
                path: "aps?due_state=\(state.rawValue)")
        }
        return tile(
            "open", DueState.definition, path: "aps?state=open", href: site.openPlans.href,
            note: [part(.overdue, style: "red"), .init(text: words("layout.enumeration")), part(.soon)]
        ) { ($0.openPlans, nil) }
    }

    /// Of the cycle that is running; what was done in a part of a cycle is never held against a whole one.
    private var onTime: Tile {
        let cycle = report.cycles.last?.cycle
        return tile(
            "on_time", OnTime.definition,
            path: cycle.map { "cycles/\($0.id)/on_time/n cycles/\($0.id)/on_time/of" },
            href: cycle.map { _ in "\(report.path(of: .cycle(report.cycles.count - 1)))#on-time" },
            note: [.init(text: words(now.onTime == nil ? "tile.on_time.none" : "tile.on_time.note"))]
        ) { $0.onTime.map { ($0.n, $0.of) } }
    }

    private var waiting: Tile {
        let oldest = report.undecided.first.map { report.asOf - report.waitingSince($0) }
        var note = oldest.map { words("tile.waiting.note", ["days": words.days($0)]) } ?? words("tile.waiting.none")
        if let meeting = report.nextCycleMeeting {
            note = words("tile.waiting.meeting", ["note": note, "day": words.weekdayAndDay(meeting.on)])
        }
        return tile(
            "waiting", CarryOver.definition,
            path: report.cycles.last.map { "cycles/\($0.cycle.id)/problems/closing" }, href: site.undecided.href,
            note: [.init(text: note)]
        ) { ($0.undecided, nil) }
    }

    private var uncovered: Tile {
        tile(
            "uncovered", HighCoverage.definition, path: "high_coverage/missing high_coverage/of",
            href: MatrixLists(site: site).path(of: .uncovered), style: "is-bad",
            note: [
                .init(
                    text: words(
                        now.highCoverage == nil
                            ? "tile.uncovered.none"
                            : now.highUncovered == 0 ? "tile.uncovered.covered" : "tile.uncovered.note"))
            ]
        ) { signs in signs.highCoverage.map { ($0.of - $0.n, $0.of) } }
    }

    private var staleSources: Tile {
        let sources = report.sources.values.compactMap { $0 }
        let late = sources.count { $0.state == .late }
        return tile(
            "stale", SourceState.definition, path: "sources?state=stale|never sources?", href: "#stale",
            style: "is-bad",
            note: [
                .init(
                    text: words("tile.stale.late", ["n": late]), href: late > 0 ? "#late" : nil,
                    path: "sources?state=late")
            ]
        ) { ($0.staleSources, sources.count) }
    }

    private var better: Tile {
        let (observing, unjudged) = (report.effectiveness[.observing], report.effectiveness[.noBaseline])
        let page = report.path(of: .effectiveness)
        let measured = now.better != nil
        // No verdict is to come where nothing is observed any more.
        let isOver = !measured && observing == 0 && unjudged > 0
        return tile(
            "effect", Effectiveness.definition,
            path: measured ? "effectiveness/better" : nil, href: site.better.href, style: "is-done",
            note: isOver
                ? [
                    .init(
                        text: words("tile.effect.no_baseline", ["n": unjudged]), href: "\(page)#no_baseline",
                        path: "effectiveness/no_baseline")
                ]
                : [
                    .init(text: words(measured ? "tile.effect.note" : "tile.effect.none")),
                    .init(
                        text: words("tile.effect.observing", ["n": observing]),
                        href: observing > 0 ? "\(page)#observing" : nil, path: "effectiveness/observing"),
                ]
        ) { signs in signs.better.map { ($0.n, $0.of) } }
    }
}

extension OverviewTiles {
    /// What a tile counts, and what of; nil where nothing was measured.
    private typealias Reading = (counted: Int, of: Int?)

    private func tile(
        _ key: String, _ means: Definition, path: String?, href: String?, style: String = "", note: [Tile.Part],
        _ read: (VitalSigns) -> Reading?
    ) -> Tile {
        let reading = read(now)
        let columns = zip(report.cycles.suffix(Self.cycles), history).map { cycle, signs in
            let then = read(signs)
            return Spark.Column(
                name: cycle.cycle.shortName, counted: then?.counted, of: then?.of, isRunning: !cycle.isComplete)
        }
        return Tile(
            label: Term(words("tile.\(key).label"), means), number: reading.map { String($0.counted) } ?? "–",
            of: reading?.of.map { words("tile.out_of", ["of": $0]) }, path: path,
            href: (reading?.counted ?? 0) > 0 ? href : nil, note: note,
            then: before.map { words("tile.then", ["cycle": $0.cycle, "n": text(read($0.signs))]) },
            spark: columns.isEmpty
                ? [] : Spark(columns: columns, style: style).svg(label: label(of: columns)))
    }

    /// `2 of 5`, `2`, or that it was not measured.
    private func text(_ reading: Reading?) -> String {
        guard let reading else { return words("tile.unmeasured") }
        return reading.of.map { words("tile.of", ["n": reading.counted, "of": $0]) } ?? String(reading.counted)
    }

    private func label(of columns: [Spark.Column]) -> String {
        columns.map { column in "\(column.name) \(text(column.counted.map { ($0, column.of) }))" }
            .joined(separator: words("layout.semicolon"))
    }
}
