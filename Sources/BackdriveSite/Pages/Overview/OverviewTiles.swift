internal import BackdriveCore
internal import Mustache

/// The six numbers of the overview (PRODUCT.md §4), each with its n and its change against the last complete cycle.
struct OverviewTiles: SitePart {
    let site: Site

    private let now: VitalSigns
    /// At the end of the last complete cycle.
    private let before: (cycle: String, signs: VitalSigns)?

    init(site: Site) {
        self.site = site
        now = site.report.vitalSigns(on: site.report.asOf)
        before = site.report.lastCompleteCycle.map { ($0.cycle.id, site.report.vitalSigns(on: $0.cycle.lastDay)) }
    }

    var all: [Tile] { [openPlans, onTime, waiting, uncovered, staleSources, effectiveness] }

    private var openPlans: Tile {
        let open = report.openPlans
        return Tile(
            label: Term(words("tile.open.label"), DueState.definition), number: String(now.openPlans),
            path: "aps?state=open", notePath: "aps?due_state=overdue aps?due_state=soon", href: report.path(of: .plans),
            note: words("tile.open.note", ["overdue": open[.overdue].count, "soon": open[.soon].count]),
            change: change(.neither, \.openPlans))
    }

    /// The rate of the latest cycle in which an AP was done, among the running and the last complete one.
    private var onTime: Tile {
        let label = Term(words("tile.on_time.label"), OnTime.definition)
        let recent = report.cycles.suffix(2)
        guard let cycle = recent.last(where: { $0.onTime != nil }), let rate = cycle.onTime else {
            return Tile(
                label: label, number: words.percent(nil), path: nil, href: report.path(of: .cycles),
                note: words("tile.on_time.none"), change: nil)
        }
        let before = report.cycles.last { $0.cycle.startsOn < cycle.cycle.startsOn }
        return Tile(
            label: label, number: words.percent(rate), path: "cycles/\(cycle.cycle.id)/on_time",
            notePath: "cycles/\(cycle.cycle.id)/on_time/n cycles/\(cycle.cycle.id)/on_time/of",
            href: report.path(of: .cycles),
            note: words("tile.on_time.note", ["n": rate.n, "of": rate.of, "cycle": cycle.cycle.id]),
            change: before?.onTime.map {
                Change(
                    from: $0.permille, to: rate.permille, wish: .more, since: before?.cycle.id ?? "", words: words,
                    unit: words.points)
            })
    }

    private var waiting: Tile {
        let oldest = report.undecided.first.map { report.asOf - report.waitingSince($0) }
        return Tile(
            label: Term(words("tile.waiting.label"), CarryOver.definition), number: String(now.undecided),
            path: lastPath("problems/closing"), href: "index.html#waiting",
            note: oldest.map { words("tile.waiting.note", ["days": words.days($0)]) } ?? words("tile.waiting.none"),
            change: change(.fewer, \.undecided))
    }

    private var uncovered: Tile {
        Tile(
            label: Term(words("tile.uncovered.label"), HighCoverage.definition), number: String(now.highUncovered),
            path: "high_coverage/missing", notePath: "high_coverage/of", href: "matrix.html#uncovered",
            note: words("tile.uncovered.note", ["of": now.highCoverage?.of ?? 0]),
            change: change(.fewer, \.highUncovered))
    }

    private var staleSources: Tile {
        let sources = report.sources.values.compactMap { $0 }
        return Tile(
            label: Term(words("tile.stale.label"), SourceState.definition), number: String(now.staleSources),
            path: "sources?state=stale|never", notePath: "sources? sources?state=late", href: "index.html#sources",
            note: words("tile.stale.note", ["of": sources.count, "late": sources.count { $0.state == .late }]),
            change: change(.fewer, \.staleSources))
    }

    private var effectiveness: Tile {
        let counts = report.effectiveness
        let label = Term(words("tile.effect.label"), Effectiveness.definition)
        guard let rate = now.better else {
            return Tile(
                label: label, number: words.percent(nil), path: nil, notePath: "effectiveness/observing",
                href: report.path(of: .effectiveness),
                note: words("tile.effect.none", ["observing": counts[.observing]]), change: nil)
        }
        return Tile(
            label: label, number: words.of(rate), path: "effectiveness/better", notePath: "effectiveness/observing",
            href: report.path(of: .effectiveness), note: words("tile.effect.note", ["observing": counts[.observing]]),
            change: change(.more) { $0.better?.n ?? 0 })
    }

    /// A number of the cycle that goes on; nil before the first one.
    private func lastPath(_ member: String) -> String? {
        report.cycles.last.map { "cycles/\($0.cycle.id)/\(member)" }
    }

    private func change(_ wish: Change.Wish, _ number: (VitalSigns) -> Int) -> Change? {
        before.map { Change(from: number($0.signs), to: number(now), wish: wish, since: $0.cycle, words: words) }
    }
}
