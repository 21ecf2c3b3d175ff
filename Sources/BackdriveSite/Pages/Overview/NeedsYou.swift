internal import BackdriveCore
internal import Mustache

/// What waits for the reader, by name and with its owner: High problems without a live AP, overdue APs, stale sources.
struct NeedsYou: SitePart {
    /// How many of each kind are named before a link leads to the rest.
    static let shown = 3

    let site: Site
    private let kinds: [Kind]

    init(site: Site) {
        self.site = site
        kinds = [Self.problems(site), Self.plans(site), Self.sources(site)].filter { !$0.items.isEmpty }
    }

    /// One kind of what waits, the worst first.
    struct Kind: Sendable {
        /// A class of the style sheet: the mark before the name.
        let mark: String
        let label: String
        let count: String
        let items: [Item]
        /// Where the rest is listed; nil when all are named.
        let more: (label: String, href: String)?

        static let view = View<Kind>(
            "needs-kind",
            .text("mark") { $0.mark }, .text("label") { $0.label }, .text("count") { $0.count },
            .list("items", Item.view) { $0.items }, .text("more") { $0.more?.label },
            .text("href") { $0.more?.href })
    }

    /// A record that waits: why, for how long, and whose it is.
    struct Item: Sendable {
        let title: String
        let href: String
        var source: SourceName?
        /// The state that makes it wait, set off: `11 days overdue`.
        var state: (style: String, text: String)?
        let why: String?
        let owner: PersonName?

        static let view = View<Item>(
            "needs-item",
            .text("title") { $0.title }, .text("href") { $0.href },
            .optional("source", SourceName.view) { $0.source }, .text("style") { $0.state?.style },
            .text("state") { $0.state?.text }, .text("why") { $0.why },
            .optional("owner", PersonName.view) { $0.owner })
    }

    static let view = View<NeedsYou>(
        "needs",
        .list("kinds", Kind.view) { $0.kinds },
        .empty("nothing", .good, "needs.nothing") { $0.kinds.isEmpty })
}

extension NeedsYou {
    private static func kind(
        _ key: String, mark: String, count: String, total: Int, items: [Item], listedAt href: String, _ words: Words
    ) -> Kind {
        Kind(
            mark: mark, label: words("needs.\(key)"), count: count, items: items,
            more: words.more(total - items.count).map { ($0, href) })
    }

    /// In rank order.
    private static func problems(_ site: Site) -> Kind {
        let (report, words) = (site.report, site.words)
        let waiting = report.highUncovered
        let items = waiting.prefix(shown).compactMap { index -> Item? in
            guard let state = report.problems[index] else { return nil }
            let problem = report.catalog.problems[index]
            let rating = state.rating.map {
                words("needs.rating", ["impact": $0.impact, "frequency": $0.frequency])
            }
            return Item(
                title: problem.title.value, href: problem.pagePath,
                why: [rating, site.whyWithoutPlan(index)].compactMap(\.self).joined(separator: " · "),
                owner: problem.owner.map { site.person($0.value) })
        }
        return kind(
            "problems", mark: "bang", count: String(waiting.count), total: waiting.count, items: items,
            listedAt: MatrixLists(site: site).path(of: .uncovered), words)
    }

    /// The one that is overdue longest first.
    private static func plans(_ site: Site) -> Kind {
        let (report, words) = (site.report, site.words)
        let overdue = report.openPlans[.overdue]
        let items = overdue.prefix(shown).map { index in
            let plan = report.catalog.plans[index]
            return Item(
                title: plan.title.value, href: plan.pagePath,
                state: ("red", words.due(on: plan.dueOn(asOf: report.asOf), asOf: report.asOf)), why: nil,
                owner: site.person(plan.owner.value))
        }
        return kind(
            "plans", mark: "ring", count: String(overdue.count), total: overdue.count, items: items,
            listedAt: "\(report.path(of: .plans))#overdue", words)
    }

    /// The stale ones, then the late ones; nothing while only late ones are there.
    private static func sources(_ site: Site) -> Kind {
        let words = site.words
        let all = SourceFreshness.all(of: site)
        let (stale, late) = (all.filter(\.state.isStale), all.filter { $0.state.state == .late })
        let waiting = stale.isEmpty ? [] : stale + late
        let count =
            late.isEmpty
            ? String(stale.count) : words("needs.stale_and_late", ["stale": stale.count, "late": late.count])
        let items = waiting.prefix(shown).map { source in
            Item(
                title: source.source.title.value, href: source.source.pagePath,
                source: site.source(source.index), state: source.silence,
                why: words("needs.promised", ["days": words.days(source.source.cadenceDays)]),
                owner: site.person(source.source.owner.value))
        }
        return kind(
            "sources", mark: "dash", count: count, total: waiting.count, items: items, listedAt: "#sources", words)
    }
}

extension Report {
    /// The High problems that no live AP covers, in rank order.
    var highUncovered: [Table<Problem>.Index] {
        matrix.ranking.filter { problem in
            problems[problem].map { $0.tier == .high && $0.live.isEmpty } ?? false
        }
    }
}

extension Site {
    /// Why nobody is at work on an open problem, in a few words.
    func whyWithoutPlan(_ problem: Table<Problem>.Index) -> String? {
        guard let state = report.problems[problem] else { return nil }
        if let day = report.revisitOn(problem) { return words("needs.why.deferred", ["day": day]) }
        if state.isUndecided { return words("needs.why.undecided") }
        if state.covering.contains(where: { report.plans[$0]?.state == .dropped }) { return words("needs.why.dropped") }
        guard let decision = report.decision(about: problem), decision.outcome.value == .act else {
            return words.name(of: state.stage)
        }
        let cycle = report.cycles.last { $0.cycle.startsOn <= decision.on.value }?.cycle.shortName
        return words("needs.why.act", ["since": cycle ?? decision.on.value.description])
    }
}
