internal import BackdriveCore
internal import Mustache

/// Fresh, and worth it? One source: its reviews, its filter, and what its reports came to.
struct SourcePage {
    static let shape = Shape(
        "source-page",
        [
            .list("facts", of: Fact.shape), .list("funnel", of: step),
            .object("no_reports", EmptyState.shape, optional: true),
            .list("figures", of: Figure.shape), .flag("has_filter"), .text("filter_rate"), .text("filter_parts"),
            .text("filter_note"), .list("reasons", of: reason), .flag("has_reviews"), .list("reviews", of: review),
            .object("no_reviews", EmptyState.shape, optional: true), .list("lists", of: RecordList.shape),
            .markup("body", optional: true), .object("side", RecordLists.shape),
        ])

    static let step = Shape(
        "yield-step", [.text("label"), .object("number", CountLink.shape), .text("share"), .markup("bar")])
    static let reason = Shape("filter-reason", [.text("label"), .object("number", CountLink.shape)])
    static let review = Shape(
        "review",
        [
            .text("on"), .object("by", PersonName.view, optional: true), .text("found"), .text("note", optional: true),
            .text("void", optional: true),
        ])

    let site: Site
    let index: Table<InformationSource>.Index

    private var report: Report { site.report }
    private var words: Words { site.words }
    private var source: InformationSource { report.catalog.sources[index] }
    private var href: String { source.pagePath }

    var page: BoxedPage {
        BoxedPage(
            template: .source, title: source.title.value, question: words("source.question"), answer: answer,
            parents: [.sources], origin: source.origin, content: content)
    }

    private var yield: SourceYield { SourceYield(of: index, in: report) }

    private var content: Value {
        let filter = SourceFilterTotals(of: index, in: report)
        let reviews = visibleReviews
        return Self.shape([
            "facts": .list(facts.map(\.value)), "funnel": .list(funnel),
            "no_reports": funnel.isEmpty ? Value.begin("source.no_reports", example: nil, words) : .absent,
            "figures": .list(inflow.map { [$0.value] } ?? []),
            "has_filter": .flag(filter.rate != nil), "filter_rate": .text(words.percent(filter.rate)),
            "filter_parts": .text(
                filter.rate.map { words("tile.of", ["n": .number($0.n), "of": .number($0.of)]) } ?? ""),
            "filter_note": .text(filterNote(filter)), "reasons": .list(filter.reasons.map(reason)),
            "has_reviews": .flag(!reviews.isEmpty), "reviews": .list(reviews.map(review)),
            "no_reviews": reviews.isEmpty ? Value.unmeasured("source.no_reviews", words) : .absent,
            "lists": .lists([unfiltered, yieldList, rejected(filter)]),
            "body": .optional(markup: site.body(of: source)), "side": site.mentions(of: .source(index)).value,
        ])
    }

    private var facts: [Fact] {
        let state = report.sources[index]
        return [
            Fact(words("source.owner"), person: site.pieces.person(source.owner.value)),
            Fact(words("source.kind"), text: words("source_kind.\(source.kind.value.rawValue)")),
            state.map { Fact(words("source.freshness"), means: SourceState.definition, text: words.name(of: $0.state)) },
            state?.lastActivityOn.map { Fact(words("source.last_activity"), text: $0.description) },
            Fact(words("source.cadence"), text: words.days(source.cadenceDays)),
            system,
            source.retiredOn.map { Fact(words("source.retired_on"), text: $0.value.description) },
        ].compactMap(\.self)
    }

    /// The tool it is kept in, with its address where there is one.
    private var system: Fact? {
        guard let url = source.url else { return source.system.map { Fact(words("source.system"), text: $0) } }
        return Fact(
            words("source.system"), outside: OutsideLink(Link(title: source.system ?? url, url: url)))
    }

    private var funnel: [Value] {
        let yield = yield
        let whole = yield.count(.reported)
        guard whole > 0 else { return [] }
        return SourceYield.Step.allCases.map { step in
            let count = yield.count(step)
            return Self.step([
                "label": .text(words("yield.\(step.key)")), "number": CountLink.value(count, "\(href)#yield"),
                "share": .text(words.percent(Rate(count, of: whole))),
                "bar": .markup(ShareBar(count: count, of: whole, style: "solid").svg),
            ])
        }
    }

    /// The reports of each cycle; nil before the first one.
    private var inflow: Figure? {
        guard let charts = CycleCharts(site: site) else { return nil }
        let label = words("source.inflow.label")
        let values = charts.cycles.map { $0.inflow(from: index) }
        let series = StackedColumns.Series(mark: site.pieces.marks[index], label: label, values: values)
        return Figure(
            id: "inflow", title: words("source.inflow.title"), means: Inflow.definition,
            finding: charts.finding(
                "source.inflow.finding", ["cycle": .text(charts.last.cycle.id), "n": .number(values.last ?? 0)]),
            description: words("source.inflow.description"),
            drawing: StackedColumns(names: charts.names, titles: charts.titles, series: [series], isMarked: false)
                .drawing(),
            key: [], table: charts.table([label]) { [String($0.inflow(from: index))] })
    }

    private func filterNote(_ filter: SourceFilterTotals) -> String {
        words(
            filter.pending > 0 ? "source.filter_note_pending" : "source.filter_note",
            [
                "latency": .text(filter.latency.p50.map(words.days) ?? "—"), "n": .number(filter.latency.n),
                "pending": .number(filter.pending),
            ])
    }

    private func reason(_ entry: (reason: Screening.Reason?, problems: [Table<Problem>.Index])) -> Value {
        Self.reason([
            "label": .text(label(of: entry.reason)),
            "number": CountLink.value(entry.problems.count, "\(href)#rejected-\(entry.reason?.rawValue ?? "none")"),
        ])
    }

    private func label(of reason: Screening.Reason?) -> String {
        reason.map(words.name(of:)) ?? words("source.no_reason")
    }

    /// Up to the as-of day, the latest first.
    private var visibleReviews: [Review] {
        source.reviews.all.filter { $0.on.value <= report.asOf }.enumerated()
            .sorted { ($0.element.on.value, $0.offset) > ($1.element.on.value, $1.offset) }.map(\.element)
    }

    private func review(_ review: Review) -> Value {
        Self.review([
            "on": .text(review.on.value.description), "by": .typed(review.by.map { site.pieces.person($0.value) }),
            "found": .text(String(review.found)), "note": .optional(review.note), "void": .optional(review.void),
        ])
    }

    private var unfiltered: RecordList {
        let waiting = report.unfiltered(of: index)
            .sorted { (report.waitingSince($0), $0) < (report.waitingSince($1), $1) }
        return RecordList(
            id: "unfiltered", title: words("source.unfiltered"), sorted: words("sorted.oldest"),
            rows: waiting.compactMap { site.pieces.row(waiting: $0) },
            empty: EmptyState.good("source.all_filtered", words))
    }

    /// Every report by the furthest step it came to, the furthest first.
    private var yieldList: RecordList {
        let yield = yield
        let groups = SourceYield.Step.allCases.reversed().map { step in
            RecordList.Group(
                id: "yield-\(step.key)", label: words("yield.only.\(step.key)"),
                rows: yield.byLastStep[step.rawValue].compactMap { site.pieces.row(problem: $0, showsSource: false) })
        }
        return RecordList(
            id: "yield", title: words("source.all_reports"), sorted: words("yield.sorted"), groups: groups)
    }

    private func rejected(_ filter: SourceFilterTotals) -> RecordList {
        RecordList(
            id: "rejected", title: words("source.rejected"), sorted: words("source.rejected_sorted"),
            groups: filter.reasons.map { entry in
                let key = entry.reason?.rawValue ?? "none"
                return RecordList.Group(
                    id: "rejected-\(key)", label: label(of: entry.reason),
                    rows: entry.problems.compactMap { site.pieces.row(problem: $0, showsSource: false) })
            })
    }

    private var answer: String {
        let yield = yield
        guard yield.count(.reported) > 0 else { return words("source.answer.none") }
        return words(
            "source.answer.some",
            [
                "reported": .text(words.problems(yield.count(.reported))), "plan": .number(yield.count(.plan)),
                "improved": .number(yield.count(.improved)),
                "waiting": .text(words("sources.waiting", ["n": .number(report.unfiltered(of: index).count)])),
            ])
    }
}
