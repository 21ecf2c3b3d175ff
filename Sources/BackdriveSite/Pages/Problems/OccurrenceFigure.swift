internal import BackdriveCore

/// A problem's occurrences as its page draws them: its own and its duplicates', with the windows that are compared.
struct OccurrenceFigure: SitePart {
    let site: Site
    let problem: Table<Problem>.Index

    private struct Entry {
        let on: Day
        let count: Int
        let reference: String?
    }

    /// Nil when nothing was ever seen.
    var figure: Figure? {
        let entries = entries
        guard !entries.isEmpty else { return nil }
        let drawn = strip(entries)
        return Figure(
            "strip", id: "occurrences", words, means: Effectiveness.definition, finding: Sentence(finding(entries)),
            drawing: drawn.drawing(.page), narrow: drawn.drawing(.narrow), table: table(entries))
    }

    private func strip(_ entries: [Entry]) -> OccurrenceStrip {
        let windows = windows
        let reported = report.catalog.problems[problem].reportedOn.value
        let firsts = [reported, entries.first?.on, windows.first?.days.start].compactMap(\.self)
        let lasts = [report.asOf, windows.last.map { $0.days.end - 1 }].compactMap(\.self)
        return OccurrenceStrip(
            counts: Self.summed(entries), range: (firsts.min() ?? reported)...(lasts.max() ?? report.asOf),
            asOf: report.asOf, windows: windows, events: events, today: words("strip.today"))
    }

    /// The last 90 days beside an AP that serves the problem, with when the AP was created, done, or is due; both sizes.
    func strip(beside plan: PlanPiece) -> [UInt8] {
        let from = report.asOf - RecentDays.count
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
            counts: recent, range: from...report.asOf, asOf: report.asOf,
            events: events.filter { (from...report.asOf).contains($0.on) }, today: words("strip.today"))
        let id = report.catalog.problems[problem].id
        let title = words("strip.of", ["id": id])
        let description = recent.map { "\($0.on): \($0.count)" }.joined(separator: words("layout.semicolon"))
        return strip.drawing(.beside).svg(
            id: "strip-\(id)", title: title, description: description, style: "chart only-wide")
            + strip.drawing(.besideNarrow).svg(
                id: "strip-\(id)-narrow", title: title, description: description, style: "chart only-narrow")
    }

    /// By day, ascending.
    var counts: [(on: Day, count: Int)] { Self.summed(entries) }

    /// What its APs did about it, the first ones: their days would not be told apart if there were more.
    private var events: [OccurrenceStrip.Event] {
        (report.problems[problem]?.covering ?? []).prefix(4).flatMap { plan -> [OccurrenceStrip.Event] in
            guard let state = report.plans[plan] else { return [] }
            let created = OccurrenceStrip.Event(
                on: report.catalog.plans[plan].createdOn.value, kind: .created, label: words("strip.created"))
            return [created] + (state.doneOn.map { [.init(on: $0, kind: .done, label: words("strip.done"))] } ?? [])
        }.sorted { $0.on < $1.on }
    }

    /// Visible on the as-of day, by day.
    private var entries: [Entry] {
        let problems = report.catalog.problems
        let owners = [problem] + report.duplicates.duplicates[problem]
        let entries = owners.flatMap { owner in
            problems[owner].occurrences.valid.filter { $0.on.value <= report.asOf }.map { occurrence in
                Entry(
                    on: occurrence.on.value, count: occurrence.count,
                    reference: [owner == problem ? nil : problems[owner].id, occurrence.ref, occurrence.note]
                        .compactMap(\.self).joined(separator: " · "))
            }
        }
        return entries.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }

    private static func summed(_ entries: [Entry]) -> [(on: Day, count: Int)] {
        entries.reduce(into: []) { sums, entry in
            if sums.last?.on == entry.on {
                sums[sums.count - 1].count += entry.count
            } else {
                sums.append((entry.on, entry.count))
            }
        }
    }

    /// The windows of the verdict; while APs are still at work, the one before the first of them.
    private var windows: [OccurrenceStrip.Window] {
        if let effect = report.problems[problem]?.effectiveness {
            return [
                window(effect.beforeWindow, effect.before, "before"), window(effect.afterWindow, effect.after, "after"),
            ]
        }
        return baseline.map { [window($0.days, $0.count, "before")] } ?? []
    }

    private func window(_ days: DayInterval, _ count: Int, _ key: String) -> OccurrenceStrip.Window {
        .init(
            days: days, count: count,
            label: (
                words("strip.\(key)", ["days": words.days(days.end - days.start)]), words("strip.\(key)_short")
            ))
    }

    private var baseline: (days: DayInterval, count: Int)? {
        guard let state = report.problems[problem], state.stage == .inAction,
            let first = state.covering.map({ report.catalog.plans[$0].createdOn.value }).min()
        else { return nil }
        let days = DayInterval(first - windowDays, until: first)
        return (days, entries.reduce(0) { days.contains($1.on) ? $0 + $1.count : $0 })
    }

    private var windowDays: Int {
        report.catalog.problems[problem].verification?.windowDays ?? report.catalog.settings.windowDays
    }

    private func finding(_ entries: [Entry]) -> String {
        let words = words
        // The verdict is the answer of the page.
        if report.problems[problem]?.effectiveness != nil { return words("strip.between") }
        let total = entries.reduce(0) { $0 + $1.count }
        let seen = words(
            "strip.seen", ["n": total, "first": entries[0].on, "recent": report.problems[problem]?.occurrences90d ?? 0])
        guard let baseline else { return seen }
        return words("strip.baseline", ["n": baseline.count, "window": words.days(windowDays)]) + seen
    }

    private func table(_ entries: [Entry]) -> DataTable {
        let windows = zip(windows, ["strip.before_key", "strip.after_key"])
        return DataTable(
            head: ["strip.day", "strip.times", "strip.window", "strip.reference"].map { Term(words($0)) },
            rows: entries.map { entry in
                let window = windows.first { $0.0.days.contains(entry.on) }
                return [
                    entry.on.description, String(entry.count), window.map { words($0.1) } ?? "—",
                    entry.reference.flatMap { $0.isEmpty ? nil : $0 } ?? "—",
                ]
            })
    }
}
