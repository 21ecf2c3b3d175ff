internal import BackdriveCore
internal import Mustache

/// Fresh, and worth it? Every information source side by side, by id.
struct SourcesPage {
    static let shape = Shape(
        "sources",
        [
            .object("begin", EmptyState.shape, optional: true), .flag("has_sources"), .list("sources", of: row),
            .flag("has_retired"), .list("lists", of: RecordList.shape),
        ])

    static let row = Shape(
        "source-row",
        [
            .object("source", SourceName.view), .text("href"), .object("owner", PersonName.view), .text("state"),
            .text("state_label"), .text("freshness"), .object("waiting", CountLink.shape),
            .object("reported", CountLink.shape), .text("filter_rate"), .text("filter_parts"),
            .text("latency"), .object("became_work", CountLink.shape), .object("improved", CountLink.shape),
        ])

    let site: Site

    private var report: Report { site.report }
    private var words: Words { site.words }

    var page: BoxedPage {
        BoxedPage(
            template: .sources, title: words("sources.title"), question: words("sources.question"), answer: answer,
            content: content)
    }

    private var content: Value {
        let inUse = report.catalog.sources.indices.filter { report.sources[$0] != nil }
        let retired = report.catalog.sources.indices.filter { report.sources[$0] == nil }
        return Self.shape([
            "begin": inUse.isEmpty
                ? Value.begin("sources.begin", example: "sources.begin_example", words) : .absent,
            "has_sources": .flag(!inUse.isEmpty), "sources": .list(inUse.compactMap(row)),
            "has_retired": .flag(!retired.isEmpty),
            "lists": .lists([
                RecordList(
                    id: "retired", title: words("sources.retired"), sorted: words("sorted.id"),
                    rows: retired.map { site.pieces.row(source: $0) })
            ]),
        ])
    }

    private func row(_ index: Table<InformationSource>.Index) -> Value? {
        guard let state = report.sources[index] else { return nil }
        let source = report.catalog.sources[index]
        let href = source.pagePath
        let yield = SourceYield(of: index, in: report)
        let filter = SourceFilterTotals(of: index, in: report)
        return Self.row([
            "source": site.pieces.source(index).value, "href": .text(href),
            "owner": site.pieces.person(source.owner.value).value, "state": .text(state.state.rawValue),
            "state_label": .text(words.name(of: state.state)),
            "freshness": .text(site.pieces.freshness(state, cadence: source.cadenceDays)),
            "waiting": CountLink.value(filter.pending, "\(href)#unfiltered"),
            "reported": CountLink.value(yield.count(.reported), "\(href)#yield"),
            "filter_rate": .text(words.percent(filter.rate)), "filter_parts": .text(words.parts(filter.rate)),
            "latency": .text(filter.latency.p50.map(words.days) ?? "—"),
            "became_work": CountLink.value(yield.count(.plan), "\(href)#yield"),
            "improved": CountLink.value(yield.count(.improved), "\(href)#yield-improved"),
        ])
    }

    private var answer: String? {
        let states = report.sources.values.compactMap(\.self)
        guard !states.isEmpty else { return nil }
        let waiting = report.problems.values.count { $0?.stage == .reported }
        return words(
            "sources.answer",
            [
                "n": .number(states.count { $0.state == .fresh }), "of": .number(states.count),
                "waiting": .text(words("sources.waiting", ["n": .number(waiting)])),
            ])
    }
}
