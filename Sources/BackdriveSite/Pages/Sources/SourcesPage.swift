internal import BackdriveCore
internal import Mustache

/// Fresh, and worth it? Every information source side by side, by id.
struct SourcesPage: ListingPage {
    static let view = View<SourcesPage>(
        "sources",
        .empty("begin", .begin, "sources.begin", command: "sources.begin_example") { $0.inUse.isEmpty },
        .flag("has_sources") { !$0.inUse.isEmpty },
        .list("sources", SourceRow.view) { $0.inUse },
        .flag("has_retired") { $0.retired.isShown },
        .list("lists", RecordList.view) { [$0.retired].filter(\.isShown) })

    let site: Site
    private let inUse: [SourceRow]

    init(site: Site) {
        self.site = site
        inUse = site.report.catalog.sources.indices.compactMap { index in
            site.report.sources[index].map { SourceRow(of: index, state: $0, in: site) }
        }
    }

    var address: PageAddress { .sources }
    var fullLists: [FullList] { retired.fullLists }

    private var retired: RecordList {
        list(
            "retired", "sources.retired", sorted: "sorted.id",
            rows: ListRows(report.catalog.sources.indices.filter { report.sources[$0] == nil }) {
                site.row(source: $0)
            })
    }

    var head: PageHead { pageHead("sources", answer: answer) }

    private var answer: Sentence? {
        let states = report.sources.values.compactMap(\.self)
        guard !states.isEmpty else { return nil }
        func link(_ state: SourceState.Freshness, _ count: Int) -> CountLink {
            CountLink(count, "\(report.path(of: .overview))#\(state.rawValue)")
        }
        let stale = states.count { $0.state == .stale || $0.state == .never }
        return words.sentence(
            stale > 0 ? "sources.answer.stale" : "sources.answer.fresh",
            [
                "n": link(.fresh, states.count { $0.state == .fresh }), "stale": link(.stale, stale),
                "of": CountLink(states.count, "\(report.path(of: .sources))#sources"),
                "waiting": words.sentence("sources.waiting", ["n": site.unfiltered]),
            ])
    }
}

/// A source in use, each of its numbers leading to its list.
private struct SourceRow: SitePart {
    let site: Site
    private let index: Table<InformationSource>.Index
    private let source: InformationSource
    private let state: SourceState
    private let yield: SourceYield
    private let filter: FilterTotals

    private var href: String { source.pagePath }

    init(of index: Table<InformationSource>.Index, state: SourceState, in site: Site) {
        self.site = site
        self.index = index
        source = site.report.catalog.sources[index]
        self.state = state
        yield = SourceYield(of: index, in: site.report)
        filter = FilterTotals(of: index, in: site.report)
    }

    static let view = View<SourceRow>(
        "source-row",
        .object("source", SourceName.view) { $0.site.source($0.index) },
        .text("href") { $0.href },
        .object("owner", PersonName.view) { $0.site.person($0.source.owner.value) },
        .text("state") { $0.state.state.rawValue },
        .text("state_label") { $0.words.name(of: $0.state.state) },
        .text("freshness") { $0.site.freshness($0.state, cadence: $0.source.cadenceDays) },
        .object("waiting", CountLink.view) { CountLink($0.filter.pending, "\($0.href)#unfiltered") },
        .object("reported", CountLink.view) { CountLink($0.yield.count(.distinct), "\($0.href)#yield") },
        .text("filter_rate") { $0.words.percent($0.filter.rate) },
        .text("filter_parts") { row in row.filter.rate.flatMap { $0.isOfFew ? nil : row.words.parts($0) } },
        .text("latency") { $0.filter.latency.p50.map($0.words.days) ?? "—" },
        .object("became_work", CountLink.view) { row in
            CountLink(row.yield.count(.acted), SourcePage(site: row.site, index: row.index).path(of: .acted))
        },
        .object("improved", CountLink.view) { CountLink($0.yield.count(.better), "\($0.href)#yield-better") })
}
