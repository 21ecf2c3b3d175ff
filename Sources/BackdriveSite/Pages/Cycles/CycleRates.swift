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
            rate("conversion", Conversion.definition, cycle.conversion, .analysed, note: words.parts(cycle.liveConversion)),
            count("throughput", Throughput.definition, cycle.throughput, .finished),
            rate("on_time", OnTime.definition, cycle.onTime, .finished, note: words.parts(cycle.onTimeCurrent)),
            rate("commitment", CommitmentHit.definition, cycle.commitmentHit, .promised, note: ""),
            count("slips", Slips.definition, cycle.slips, .slips),
        ]
    }

    private func rate(_ key: String, _ means: Definition, _ rate: Rate?, _ list: CycleList, note: String) -> Value {
        CyclePage.rate([
            "label": Term(words("rate.\(key).label"), means).value, "path": .text(path(means)), "value": .text(words.percent(rate)),
            "parts": .optional(rate.map { words("tile.of", ["n": .number($0.n), "of": .number($0.of)]) }),
            "note": .text(
                rate == nil
                    ? words("rate.\(key).none") : words("rate.\(key).note", ["parts": .text(note)])),
            "href": rate == nil ? .absent : .text(href(list)),
        ])
    }

    private func count(_ key: String, _ means: Definition, _ count: Int, _ list: CycleList) -> Value {
        CyclePage.rate([
            "label": Term(words("rate.\(key).label"), means).value, "path": .text(path(means)), "value": .text(String(count)), "parts": .absent,
            "note": .text(words("rate.\(key).note")), "href": count == 0 ? .absent : .text(href(list)),
        ])
    }

    /// A definition of a cycle's number goes by the name that the number has in `data/metrics.json`.
    private func path(_ means: Definition) -> String { "cycles/\(cycle.cycle.id)/\(means.id)" }

    private func href(_ list: CycleList) -> String { "\(site.report.path(of: .cycle(place)))#\(list.rawValue)" }
}
