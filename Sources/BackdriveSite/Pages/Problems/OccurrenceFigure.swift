internal import BackdriveCore

/// A problem's occurrences as its page draws them: its own and its duplicates', with the windows that are compared.
struct OccurrenceFigure {
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
        let asOf = site.report.asOf
        let reported = site.report.catalog.problems[problem].reportedOn.value
        let start = min(first.on, reported, before?.days.start ?? first.on)
        let end = max(asOf, last.on, after.map { $0.days.end - 1 } ?? asOf)
        let strip = OccurrenceStrip(
            counts: Self.summed(entries), range: start...end, asOf: asOf, before: before, after: after)
        let marks = [
            before.map { _ in Figure.KeyEntry(mark: OccurrenceStrip.beforeMark, label: site.words("strip.before_key"))
            },
            after.map { _ in Figure.KeyEntry(mark: OccurrenceStrip.afterMark, label: site.words("strip.after_key")) },
        ]
        return Figure(
            id: "occurrences", title: site.words("strip.title"), means: Effectiveness.definition,
            finding: finding(entries),
            description: site.words("strip.description"), drawing: strip.drawing(), key: marks.compactMap(\.self),
            table: table(entries, before, after))
    }

    /// Visible on the as-of day, by day.
    private var entries: [Entry] {
        let problems = site.report.catalog.problems
        let owners = [problem] + site.duplicates.all[problem]
        let entries = owners.flatMap { owner in
            problems[owner].occurrences.valid.filter { $0.on.value <= site.report.asOf }.map { occurrence in
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
        if let effect = site.report.problems[problem]?.effectiveness {
            return (
                .init(days: effect.beforeWindow, label: site.words("strip.before", ["n": .number(effect.before)])),
                .init(days: effect.afterWindow, label: site.words("strip.after", ["n": .number(effect.after)]))
            )
        }
        guard let baseline else { return (nil, nil) }
        return (.init(days: baseline.days, label: site.words("strip.before", ["n": .number(baseline.count)])), nil)
    }

    private var baseline: (days: DayInterval, count: Int)? {
        guard let state = site.report.problems[problem], state.stage == .inAction,
            let first = state.covering.map({ site.report.catalog.plans[$0].createdOn.value }).min()
        else { return nil }
        let days = DayInterval(first - windowDays, until: first)
        return (days, entries.reduce(0) { days.contains($1.on) ? $0 + $1.count : $0 })
    }

    private var windowDays: Int {
        site.report.catalog.problems[problem].verification?.windowDays ?? site.report.catalog.settings.windowDays
    }

    private func finding(_ entries: [Entry]) -> String {
        let words = site.words
        if let effect = site.report.problems[problem]?.effectiveness { return words.sentence(of: effect) }
        let total = entries.reduce(0) { $0 + $1.count }
        let seen = words(
            "strip.seen",
            [
                "n": .number(total), "first": .text(entries[0].on.description),
                "recent": .number(site.report.problems[problem]?.occurrences90d ?? 0),
            ])
        guard let baseline else { return seen }
        return words("strip.baseline", ["n": .number(baseline.count), "window": .text(words.days(windowDays))]) + seen
    }

    private func table(
        _ entries: [Entry], _ before: OccurrenceStrip.Window?, _ after: OccurrenceStrip.Window?
    ) -> DataTable {
        DataTable(
            head: ["strip.day", "strip.times", "strip.window", "strip.reference"].map { site.words($0) },
            rows: entries.map { entry in
                let window =
                    before?.days.contains(entry.on) == true
                    ? "strip.before_key" : after?.days.contains(entry.on) == true ? "strip.after_key" : nil
                return [
                    entry.on.description, String(entry.count), window.map { site.words($0) } ?? "—",
                    entry.reference.flatMap { $0.isEmpty ? nil : $0 } ?? "—",
                ]
            })
    }
}

extension Words {
    /// `12 in the 28 days before, 2 in the 28 days after: improved, −83.3%.`
    func sentence(of effect: Effectiveness) -> String {
        let values: KeyValuePairs<String, Filling> = [
            "before": .number(effect.before), "after": .number(effect.after), "window": .text(days(effect.windowDays)),
            "elapsed": .number(effect.elapsedDays), "verdict": .text(name(of: effect.verdict)),
            "change": .text(change(effect)),
        ]
        let key =
            effect.verdict == .observing
            ? "effect.observing" : effect.reductionPermille == nil ? "effect.no_baseline" : "effect.complete"
        return self(key, values) + (effect.isLowEvidence ? self("effect.low_evidence") : "")
    }

    /// `−83.3%` of a reduction, `+20.0%` of its opposite.
    private func change(_ effect: Effectiveness) -> String {
        guard let reduction = effect.reductionPermille else { return "—" }
        let sign = reduction > 0 ? "−" : reduction < 0 ? "+" : "±"
        return "\(sign)\(abs(reduction) / 10).\(abs(reduction) % 10)%"
    }
}
