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
        guard let first = entries.first, let last = entries.last else { return nil }
        let (before, after) = windows
        let asOf = report.asOf
        let reported = report.catalog.problems[problem].reportedOn.value
        let start = min(first.on, reported, before?.days.start ?? first.on)
        let end = max(asOf, last.on, after.map { $0.days.end - 1 } ?? asOf)
        let strip = OccurrenceStrip(
            counts: Self.summed(entries), range: start...end, asOf: asOf, before: before, after: after)
        let key: [Figure.KeyEntry?] = [
            before.map { _ in (OccurrenceStrip.beforeMark, words("strip.before_key")) },
            after.map { _ in (OccurrenceStrip.afterMark, words("strip.after_key")) },
        ]
        return Figure(
            "strip", id: "occurrences", words, means: Effectiveness.definition, finding: finding(entries),
            drawing: strip.drawing(), key: key.compactMap(\.self), table: table(entries, before, after))
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
    private var windows: (before: OccurrenceStrip.Window?, after: OccurrenceStrip.Window?) {
        if let effect = report.problems[problem]?.effectiveness {
            return (
                .init(days: effect.beforeWindow, label: words("strip.before", ["n": effect.before])),
                .init(days: effect.afterWindow, label: words("strip.after", ["n": effect.after]))
            )
        }
        guard let baseline else { return (nil, nil) }
        return (.init(days: baseline.days, label: words("strip.before", ["n": baseline.count])), nil)
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
        if let effect = report.problems[problem]?.effectiveness { return words.sentence(of: effect) }
        let total = entries.reduce(0) { $0 + $1.count }
        let seen = words(
            "strip.seen", ["n": total, "first": entries[0].on, "recent": report.problems[problem]?.occurrences90d ?? 0])
        guard let baseline else { return seen }
        return words("strip.baseline", ["n": baseline.count, "window": words.days(windowDays)]) + seen
    }

    private func table(
        _ entries: [Entry], _ before: OccurrenceStrip.Window?, _ after: OccurrenceStrip.Window?
    ) -> DataTable {
        DataTable(
            head: ["strip.day", "strip.times", "strip.window", "strip.reference"].map { Term(words($0)) },
            rows: entries.map { entry in
                let window =
                    before?.days.contains(entry.on) == true
                    ? "strip.before_key" : after?.days.contains(entry.on) == true ? "strip.after_key" : nil
                return [
                    entry.on.description, String(entry.count), window.map { words($0) } ?? "—",
                    entry.reference.flatMap { $0.isEmpty ? nil : $0 } ?? "—",
                ]
            })
    }
}

extension Words {
    /// `12 in the 28 days before, 2 in the 28 days after: improved, −83.3%.`
    func sentence(of effect: Effectiveness) -> String {
        let values: KeyValuePairs<String, any GapFilling> = [
            "before": effect.before, "after": effect.after, "window": days(effect.windowDays),
            "elapsed": effect.elapsedDays, "verdict": name(of: effect.verdict),
            "change": effect.reductionPermille.map(reduction) ?? "—",
        ]
        let key =
            effect.verdict == .observing
            ? "effect.observing" : effect.reductionPermille == nil ? "effect.no_baseline" : "effect.complete"
        return self(key, values) + (effect.isLowEvidence ? self("effect.low_evidence") : "")
    }
}
