internal import BackdriveCore
internal import Mustache

/// A cycle's rates, each with numerator and denominator (METRICS.md 1.7, 1.8, 1.10, 1.11).
struct CycleRates {
    let site: Site
    let place: Int

    private var words: Words { site.words }
    private var cycle: CycleReport { site.report.cycles[place] }

    var values: [Value] {
        [
            rate("conversion", cycle.conversion, .analysed, note: words.parts(cycle.liveConversion)),
            count("throughput", cycle.throughput, .finished),
            rate("on_time", cycle.onTime, .finished, note: words.parts(cycle.onTimeCurrent)),
            rate("commitment", cycle.commitmentHit, .promised, note: ""),
            count("slips", cycle.slips, .slips),
        ]
    }

    private func rate(_ key: String, _ rate: Rate?, _ list: CycleList, note: String) -> Value {
        CyclePage.rate([
            "label": .text(words("rate.\(key).label")), "value": .text(words.percent(rate)),
            "parts": .optional(rate.map { words("tile.of", ["n": .number($0.n), "of": .number($0.of)]) }),
            "note": .text(
                rate == nil
                    ? words("rate.\(key).none") : words("rate.\(key).note", ["parts": .text(note)])),
            "href": rate == nil ? .absent : .text(href(list)),
        ])
    }

    private func count(_ key: String, _ count: Int, _ list: CycleList) -> Value {
        CyclePage.rate([
            "label": .text(words("rate.\(key).label")), "value": .text(String(count)), "parts": .absent,
            "note": .text(words("rate.\(key).note")), "href": count == 0 ? .absent : .text(href(list)),
        ])
    }

    private func href(_ list: CycleList) -> String { "\(site.report.path(of: .cycle(place)))#\(list.rawValue)" }
}
