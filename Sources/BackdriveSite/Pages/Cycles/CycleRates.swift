internal import BackdriveCore
internal import Mustache

/// A cycle's rates, each with numerator and denominator (METRICS.md 1.7, 1.8, 1.10, 1.11).
struct CycleRates: CyclePart, ListHome {
    /// A list that only a rate leads to, by the name of its file.
    private enum List: String {
        case analysed = "conversion-of"
        case converted = "conversion"
        case live = "conversion-live"
        case onTimeCurrent = "on-time-current"
        case arrived, settled
    }

    let site: Site
    let place: Int

    var address: PageAddress { .cycle(place) }
    var homeTitle: String { words("cycle.title", ["cycle": cycle.cycle.id]) }

    var all: [CycleRate] {
        [
            rate("conversion", Conversion.definition, cycle.conversion, converted, also: live),
            count("throughput", Throughput.definition, cycle.throughput, .finished),
            rate("on_time", OnTime.definition, cycle.onTime, onTime, also: onTimeCurrent),
            rate("commitment", CommitmentHit.definition, cycle.commitmentHit, kept),
            count("slips", Slips.definition, cycle.slips, .slips),
        ]
    }

    var converted: RateLinks? { links(cycle.conversion, path(.converted), of: path(.analysed)) }
    var onTime: RateLinks? { links(cycle.onTime, "\(href)#on-time", of: address(of: .finished)) }
    /// Reported or re-opened.
    var arrived: CountLink { CountLink(cycle.problemBalance.arrived, path(.arrived)) }
    /// Decided, filtered out or found to be a duplicate.
    var settled: CountLink { CountLink(cycle.problemBalance.settled, path(.settled)) }
    private var live: RateLinks? { links(cycle.liveConversion, path(.live), of: path(.analysed)) }
    private var onTimeCurrent: RateLinks? {
        links(cycle.onTimeCurrent, path(.onTimeCurrent), of: address(of: .finished))
    }
    private var kept: RateLinks? { links(cycle.commitmentHit, "\(href)#hit", of: address(of: .promised)) }

    /// What no list of the page holds.
    var fullLists: [FullList] {
        let onTime = site.events.finished[place].filter { report.plans[$0.record]?.onTimeCurrent == true }
        let problems: [FullList] = [
            (.analysed, "list.analysed.title", cycle.converted.analysed),
            (.converted, "conversion.ever", cycle.converted.converted),
            (.live, "conversion.live", cycle.converted.live),
        ].map { (list: List, title: String, problems: [Table<Problem>.Index]) in
            full(list, title, ListRows(problems) { site.row(problem: $0) })
        }
        let plans = full(
            .onTimeCurrent, "on_time.current",
            ListRows(onTime) { site.row(plan: $0.record, when: $0.on.description) }, sorted: "sorted.day")
        return (problems + [plans, changed(.arrived), changed(.settled)]).filter { $0.rows.count > 0 }
    }

    private func changed(_ list: List) -> FullList {
        let changes = list == .arrived ? ChangeOfUndecided.arrivals : ChangeOfUndecided.departures
        let events = changes.flatMap { site.events.undecided[$0, place] }.sorted {
            ($0.on, $0.record) < ($1.on, $1.record)
        }
        return full(list, "arrivals.\(list.rawValue)", ListRows(events) { site.row($0) }, sorted: "sorted.day")
    }

    private func path(_ list: List) -> String { path(ofList: list.rawValue) }

    private func full(_ list: List, _ title: String, _ rows: ListRows, sorted: String = "sorted.id") -> FullList {
        fullList(list.rawValue, title: "\(homeTitle) · \(words(title))", sorted: words(sorted), rows: rows)
    }

    private func links(_ rate: Rate?, _ path: String, of whole: String) -> RateLinks? {
        rate.map { RateLinks(n: CountLink($0.n, path), of: CountLink($0.of, whole)) }
    }

    // A definition of a cycle's number goes by the name that the number has in `data/metrics.json`.
    private func rate(
        _ key: String, _ means: Definition, _ rate: Rate?, _ links: RateLinks?, also: RateLinks? = nil
    ) -> CycleRate {
        CycleRate(
            label: Term(words("rate.\(key).label"), means), path: path(means.id), rate: rate.map { ($0, links) },
            percent: rate?.isOfFew == true ? nil : words.percent(rate),
            note: words(rate == nil ? "rate.\(key).none" : "rate.\(key).note"), also: also)
    }

    private func count(_ key: String, _ means: Definition, _ count: Int, _ list: CycleListName) -> CycleRate {
        CycleRate(
            label: Term(words("rate.\(key).label"), means), path: path(means.id), number: link(count, list),
            note: words("rate.\(key).note"))
    }
}

/// Numerator and denominator, each leading to exactly what it counts.
struct RateLinks: Sendable {
    let n: CountLink
    let of: CountLink

    static let view = View<RateLinks>(
        "rate-links", .object("n", CountLink.view) { $0.n }, .object("of", CountLink.view) { $0.of })
}

/// A rate or a count of a cycle, with what it is made of.
struct CycleRate: Sendable {
    let label: Term
    /// The number's place in `data/metrics.json`.
    let path: String
    /// A count; nil for a rate.
    var number: CountLink?
    var rate: (value: Rate, links: RateLinks?)?
    /// Nil for a count and for a rate of few.
    var percent: String?
    let note: String
    /// What the note ends with.
    var also: RateLinks?

    static let view = View<CycleRate>(
        "cycle-rate",
        .object("label", Term.view) { $0.label }, .text("path") { $0.path },
        .optional("number", CountLink.view) { $0.number }, .text("percent") { $0.percent },
        .optional("few", RateLinks.view) { $0.percent == nil ? $0.rate?.links : nil },
        .optional("parts", RateLinks.view) { $0.percent == nil ? nil : $0.rate?.links },
        .text("note") { $0.note }, .optional("also", RateLinks.view) { $0.also })
}
