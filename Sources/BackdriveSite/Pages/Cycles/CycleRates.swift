internal import BackdriveCore
internal import Mustache

/// A cycle's rates, each with numerator and denominator (METRICS.md 1.7, 1.8, 1.10, 1.11).
struct CycleRates: CyclePart {
    let site: Site
    let place: Int

    var all: [CycleRate] {
        [
            rate(
                "conversion", Conversion.definition, cycle.conversion, .analysed,
                note: words.parts(cycle.liveConversion)),
            count("throughput", Throughput.definition, cycle.throughput, .finished),
            rate("on_time", OnTime.definition, cycle.onTime, .finished, note: words.parts(cycle.onTimeCurrent)),
            rate("commitment", CommitmentHit.definition, cycle.commitmentHit, .promised, note: ""),
            count("slips", Slips.definition, cycle.slips, .slips),
        ]
    }

    // A definition of a cycle's number goes by the name that the number has in `data/metrics.json`.
    private func rate(_ key: String, _ means: Definition, _ rate: Rate?, _ list: CycleListName, note: String)
        -> CycleRate
    {
        CycleRate(
            label: Term(words("rate.\(key).label"), means), path: path(means.id), value: words.percent(rate),
            parts: rate.map { words.of($0) },
            note: rate == nil ? words("rate.\(key).none") : words("rate.\(key).note", ["parts": note]),
            href: rate == nil ? nil : link(1, list).href)
    }

    private func count(_ key: String, _ means: Definition, _ count: Int, _ list: CycleListName) -> CycleRate {
        CycleRate(
            label: Term(words("rate.\(key).label"), means), path: path(means.id), value: String(count), parts: nil,
            note: words("rate.\(key).note"), href: link(count, list).href)
    }
}

/// A rate or a count of a cycle, with what it is made of.
struct CycleRate: Sendable {
    let label: Term
    /// The number's place in `data/metrics.json`.
    let path: String
    let value: String
    /// `2 of 3`; nil for a count.
    let parts: String?
    let note: String
    let href: String?

    static let view = View<CycleRate>(
        "cycle-rate",
        [
            .object("label", Term.view) { $0.label }, .text("path") { $0.path }, .text("value") { $0.value },
            .text("parts") { $0.parts }, .text("note") { $0.note }, .text("href") { $0.href },
        ])
}
