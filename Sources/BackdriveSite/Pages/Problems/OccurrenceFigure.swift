internal import BackdriveCore

/// A problem's occurrences as its page draws them: its own and its duplicates', with the windows that are compared.
struct OccurrenceFigure: SitePart {
    let site: Site
    let problem: Table<Problem>.Index
    /// Visible on the as-of day, by day; of one day the problem's own come first.
    private let entries: [Entry]
    /// By day, ascending.
    let counts: [(on: Day, count: Int)]

    private struct Entry {
        let on: Day
        let count: Int
        let owner: Table<Problem>.Index
        /// In the owner's list.
        let place: Int
    }

    init(site: Site, problem: Table<Problem>.Index) {
        let report = site.report
        var entries: [Entry] = []
        for owner in [problem] + report.duplicates.duplicates[problem] {
            let log = report.catalog.problems[owner].occurrences.valid
            for place in log.indices where log[place].on.value <= report.asOf {
                entries.append(Entry(on: log[place].on.value, count: log[place].count, owner: owner, place: place))
            }
        }
        self.site = site
        self.problem = problem
        self.entries = entries.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
        counts = self.entries.reduce(into: []) { sums, entry in
            if sums.last?.on == entry.on {
                sums[sums.count - 1].count += entry.count
            } else {
                sums.append((entry.on, entry.count))
            }
        }
    }

    /// Nil when nothing was ever seen.
    var figure: Figure? {
        guard let first = entries.first else { return nil }
        let windows = windows
        let reported = report.catalog.problems[problem].reportedOn.value
        let start = min(reported, first.on, windows.first?.days.start ?? reported)
        let end = max(report.asOf, windows.last.map { $0.days.end - 1 } ?? report.asOf)
        let strip = OccurrenceStrip(
            counts: counts, range: start...end, asOf: report.asOf, windows: windows, events: events,
            today: words("strip.today"))
        return Figure(
            "strip", id: "occurrences", words, means: Effectiveness.definition,
            finding: Sentence(finding(seenSince: first.on, windows)), drawing: strip.drawing(.page),
            narrow: strip.drawing(.narrow), table: table(windows))
    }

    /// The last 90 days beside an AP that serves the problem, and the windows of the verdict where there is one, with
    /// when the AP was created, done, or is due; both sizes.
    func strip(beside plan: PlanPiece) -> [UInt8] {
        let windows = report.problems[problem]?.effectiveness == nil ? [] : windows
        let from = min(report.asOf - RecentDays.count, windows.first?.days.start ?? report.asOf)
        let last = max(report.asOf, windows.last.map { $0.days.end - 1 } ?? report.asOf)
        var events = [
            OccurrenceStrip.Event(on: plan.plan.createdOn.value, kind: .created, label: words("strip.created"))
        ]
        if let doneOn = plan.state.doneOn {
            events.append(.init(on: doneOn, kind: .done, label: words("strip.done")))
        } else if plan.state.dueState != nil {
            events.append(.init(on: plan.state.dueOn, kind: .due, label: words("strip.due")))
        }
        let recent = counts.filter { $0.on >= from }
        let strip = OccurrenceStrip(
            counts: recent, range: from...last, asOf: report.asOf, windows: windows,
            events: events.filter { (from...last).contains($0.on) }, today: words("strip.today"))
        let id = report.catalog.problems[problem].id
        let title = words("strip.of", ["id": id])
        let description = recent.map { "\($0.on): \($0.count)" }.joined(separator: words("layout.semicolon"))
        func drawing(isNarrow: Bool) -> Drawing {
            strip.drawing(.beside(isNarrow: isNarrow, hasWindows: !windows.isEmpty))
        }
        return drawing(isNarrow: false).svg(
            id: "strip-\(id)", title: title, description: description, style: "chart only-wide")
            + drawing(isNarrow: true).svg(
                id: "strip-\(id)-narrow", title: title, description: description, style: "chart only-narrow")
    }

    /// What its APs did about it, the first ones: their days would not be told apart if there were more.
    private var events: [OccurrenceStrip.Event] {
        (report.problems[problem]?.covering ?? []).prefix(4).flatMap { plan -> [OccurrenceStrip.Event] in
            guard let state = report.plans[plan] else { return [] }
            let created = OccurrenceStrip.Event(
                on: report.catalog.plans[plan].createdOn.value, kind: .created, label: words("strip.created"))
            return [created] + (state.doneOn.map { [.init(on: $0, kind: .done, label: words("strip.done"))] } ?? [])
        }.sorted { $0.on < $1.on }
    }

    /// The windows of the verdict; while APs are still at work, the one before the first of them.
    private var windows: [OccurrenceStrip.Window] {
        guard let state = report.problems[problem] else { return [] }
        if let effect = state.effectiveness {
            let isOver = effect.verdict != .observing
            return [
                window(effect.beforeWindow, effect.before, "before"),
                window(
                    effect.afterWindow, effect.after, isOver ? "after" : "so_far",
                    counted: isOver ? nil : effect.elapsedDays),
            ]
        }
        guard state.stage == .inAction,
            let first = state.covering.map({ report.catalog.plans[$0].createdOn.value }).min()
        else { return [] }
        let days = DayInterval(first - windowDays, until: first)
        return [window(days, entries.reduce(0) { days.contains($1.on) ? $0 + $1.count : $0 }, "before")]
    }

    /// - Parameter counted: of how many of its days the count is; of all unless given.
    private func window(
        _ days: DayInterval, _ count: Int, _ key: String, counted: Int? = nil
    ) -> OccurrenceStrip.Window {
        .init(
            days: days, count: count,
            label: (
                words("strip.\(key)", ["days": words.days(counted ?? days.end - days.start)]),
                words("strip.\(key)_short")
            ))
    }

    private var windowDays: Int {
        report.catalog.problems[problem].verification?.windowDays ?? report.catalog.settings.windowDays
    }

    private func finding(seenSince first: Day, _ windows: [OccurrenceStrip.Window]) -> String {
        // The verdict is the answer of the page.
        if report.problems[problem]?.effectiveness != nil { return words("strip.between") }
        let seen = words(
            "strip.seen",
            [
                "n": entries.reduce(0) { $0 + $1.count }, "first": first,
                "recent": report.problems[problem]?.occurrences90d ?? 0,
            ])
        guard let before = windows.first else { return seen }
        return words("strip.baseline", ["n": before.count, "window": words.days(windowDays)]) + seen
    }

    private func table(_ windows: [OccurrenceStrip.Window]) -> DataTable {
        let names = ["strip.before_key", "strip.after_key"].map { words($0) }
        return DataTable(
            head: ["strip.day", "strip.times", "strip.window", "strip.reference"].map { Term(words($0)) },
            rows: entries.map { entry in
                let window = windows.firstIndex { $0.days.contains(entry.on) }
                return [
                    entry.on.description, String(entry.count), window.map { names[$0] } ?? "—", reference(of: entry),
                ]
            })
    }

    /// A duplicate's id, the number in a tracker, a note; `—` for none of them.
    private func reference(of entry: Entry) -> String {
        let owner = report.catalog.problems[entry.owner]
        let occurrence = owner.occurrences.valid[entry.place]
        let parts = [entry.owner == problem ? nil : owner.id, occurrence.ref, occurrence.note].compactMap(\.self)
        let reference = parts.joined(separator: " · ")
        return reference.isEmpty ? "—" : reference
    }
}
