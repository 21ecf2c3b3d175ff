internal import BackdriveCore
internal import Mustache

/// Fresh, and worth it? One source: its reviews, its filter, and what its reports came to.
struct SourcePage: ListingPage {
    static let view = View<SourcePage>(
        "source-page",
        .list("facts", Fact.view) { $0.facts },
        .list("funnel", step) { page in
            page.reported == 0 ? [] : Yield.Step.allCases.map { (page, $0, page.yield.count($0)) }
        },
        .empty("no_reports", .begin, "source.no_reports") { $0.reported == 0 },
        .list("figures", Figure.view) { page in
            CycleCharts(site: page.site).map { [$0.inflow(from: page.index)] } ?? []
        },
        .flag("has_filter") { $0.filter.rate != nil },
        .text("filter_rate") { $0.words.percent($0.filter.rate) },
        .text("filter_parts") { page in page.filter.rate.flatMap { $0.isOfFew ? nil : page.words.of($0) } },
        .text("filter_note") { $0.filterNote },
        .list("reasons", reason) { page in page.filter.reasons.map { (page.label(of: $0.reason), page.link(to: $0)) } },
        .flag("has_reviews") { !$0.reviews.isEmpty },
        .list("reviews", ShownReview.view) { $0.reviews },
        .empty("no_reviews", .unmeasured, "source.no_reviews") { $0.reviews.isEmpty },
        .list("lists", RecordList.view) { $0.lists.filter(\.isShown) },
        .markup("body") { $0.site.body(of: $0.source) },
        .object("side", RecordLists.view) { $0.site.side(of: .source($0.index)) })

    /// A step of the yield and its share of all that was reported.
    private static let step = View<(page: SourcePage, step: Yield.Step, count: Int)>(
        "yield-step",
        .text("label") { $0.page.words("yield.\($0.step.rawValue)") },
        .object("number", CountLink.view) { CountLink($0.count, $0.page.path(of: $0.step)) },
        .text("share") { $0.page.words.percent(Rate($0.count, of: $0.page.reported)) },
        .markup("bar") { ShareBar(count: $0.count, of: $0.page.reported, style: "solid").svg })

    private static let reason = View<(label: String, number: CountLink)>(
        "filter-reason", .text("label") { $0.label }, .object("number", CountLink.view) { $0.number })

    let site: Site
    private let index: Table<InformationSource>.Index
    private let source: InformationSource
    private let yield: SourceYield
    private let filter: FilterTotals
    private let reviews: [ShownReview]

    var address: PageAddress { report.page(of: .source(index)) ?? .sources }
    var fullLists: [FullList] {
        lists.flatMap(\.fullLists)
            + Yield.Step.allCases.dropFirst().filter { yield.count($0) > 0 }.map {
                fullList(of: $0)
            }
    }

    /// Where the reports are listed that came to a step or beyond it.
    func path(of step: Yield.Step) -> String {
        step == .distinct ? "\(href)#yield" : path(ofList: "step-\(step.rawValue)")
    }

    private func fullList(of step: Yield.Step) -> FullList {
        fullList(
            "step-\(step.rawValue)", title: "\(source.title.value) · \(words("yield.\(step.rawValue)"))",
            sorted: words("yield.sorted"),
            rows: ListRows(yield.problems(step)) { site.row(problem: $0, showsSource: false) })
    }

    private var lists: [RecordList] { [unfiltered, yieldList, rejected] }
    private var href: String { source.pagePath }
    private var reported: Int { yield.count(.distinct) }

    init(site: Site, index: Table<InformationSource>.Index) {
        self.site = site
        self.index = index
        source = site.report.catalog.sources[index]
        yield = SourceYield(of: index, in: site.report)
        filter = FilterTotals(of: index, in: site.report)
        reviews = ShownReview.all(of: source, site)
    }

    var head: PageHead {
        PageHead(
            title: source.title.value, question: words("source.question"), answer: answer, parents: [.sources],
            origin: source.origin)
    }

    private var facts: [Fact] {
        let state = report.sources[index]
        return [
            Fact(words("source.owner"), person: site.person(source.owner.value)),
            Fact(words("source.kind"), text: words("source_kind.\(source.kind.value.rawValue)")),
            state.map {
                Fact(
                    words("source.freshness"), means: SourceState.definition, text: words.name(of: $0.state),
                    tag: "tag \($0.state.rawValue)")
            },
            state?.lastActivityOn.map { Fact(words("source.last_activity"), text: $0.description) },
            Fact(words("source.cadence"), text: words.days(source.cadenceDays)),
            system,
            source.retiredOn.map { Fact(words("source.retired_on"), text: $0.value.description) },
        ].compactMap(\.self)
    }

    /// The tool it is kept in, with its address where there is one.
    private var system: Fact? {
        guard let url = source.url else { return source.system.map { Fact(words("source.system"), text: $0) } }
        return Fact(words("source.system"), outside: OutsideLink(Link(title: source.system ?? url, url: url)))
    }

    private var filterNote: String {
        [
            filter.pending > 0 ? words("source.filter_pending", ["pending": filter.pending]) : nil,
            filter.latency.p50.map { words("source.filter_note", ["latency": words.days($0), "n": filter.latency.n]) },
        ].compactMap(\.self).reduce("") { words("figure.sentences", ["first": $0, "second": $1]) }
    }

    private func link(to entry: (reason: Screening.Reason?, problems: [Table<Problem>.Index])) -> CountLink {
        CountLink(entry.problems.count, "\(href)#rejected-\(entry.reason?.rawValue ?? "none")")
    }

    private func label(of reason: Screening.Reason?) -> String {
        reason.map(words.name(of:)) ?? words("source.no_reason")
    }

    private var unfiltered: RecordList {
        list(
            "unfiltered", "source.unfiltered", sorted: "sorted.oldest",
            rows: ListRows(report.unfiltered(of: [index])) { site.row(waiting: $0) },
            empty: .init(.good, "source.all_filtered", words))
    }

    /// Every report by the furthest step it came to, the furthest first.
    private var yieldList: RecordList {
        let groups = Yield.Step.allCases.reversed().map { step in
            RecordList.Group(
                id: "yield-\(step.rawValue)", label: words("yield.only.\(step.rawValue)"),
                rows: ListRows(yield.byLastStep[step] ?? []) { site.row(problem: $0, showsSource: false) })
        }
        return list("yield", "source.all_reports", sorted: "yield.sorted", groups: groups)
    }

    private var rejected: RecordList {
        list(
            "rejected", "source.rejected", sorted: "source.rejected_sorted",
            groups: filter.reasons.map { entry in
                let key = entry.reason?.rawValue ?? "none"
                return RecordList.Group(
                    id: "rejected-\(key)", label: label(of: entry.reason),
                    rows: ListRows(entry.problems) { site.row(problem: $0, showsSource: false) })
            })
    }

    private var answer: Sentence {
        guard reported > 0 else { return Sentence(words("source.answer.none")) }
        func link(_ step: Yield.Step) -> CountLink { CountLink(yield.count(step), path(of: step)) }
        let waiting = CountLink(report.unfiltered(of: [index]).count, "\(href)#unfiltered")
        return words.sentence(
            "source.answer.some",
            [
                "reported": words.sentence("unit.problems", ["n": link(.distinct)]), "plan": link(.acted),
                "improved": link(.better), "waiting": words.sentence("sources.waiting", ["n": waiting]),
            ])
    }
}

/// A review as its source's page tells it.
private struct ShownReview: SitePart {
    let review: Review
    let site: Site

    static let view = View<ShownReview>(
        "review",
        .text("on") { $0.review.on.value },
        .optional("by", PersonName.view) { row in row.review.by.map { row.site.person($0.value) } },
        .text("found") { $0.review.found },
        .text("note") { $0.review.note },
        .text("void") { $0.review.void })

    /// Up to the as-of day, the latest first.
    static func all(of source: InformationSource, _ site: Site) -> [ShownReview] {
        source.reviews.all.filter { $0.on.value <= site.report.asOf }.enumerated()
            .sorted { ($0.element.on.value, $0.offset) > ($1.element.on.value, $1.offset) }
            .map { ShownReview(review: $0.element, site: site) }
    }
}
