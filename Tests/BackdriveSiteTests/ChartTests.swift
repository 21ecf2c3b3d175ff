import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("Charts")
struct ChartTests {
    @Test("A scale ends at or just above the largest value, in at most five round steps")
    func scales() {
        for largest in [0, 1, 2, 4, 5, 6, 9, 11, 49, 50, 51, 99, 1234, 98_765] {
            let scale = Scale(upTo: largest)
            #expect(scale.ticks.first == 0)
            #expect(scale.ticks.last == scale.maximum)
            #expect(scale.maximum >= max(1, largest))
            #expect(scale.maximum - scale.step < max(1, largest))
            #expect(scale.ticks.count <= 6)
        }
        #expect(Scale(upTo: 19).ticks == [0, 5, 10, 15, 20])
    }

    @Test("Coordinates have one decimal at most and no negative zero")
    func coordinates() {
        #expect([12, 12.5, -3.14, 0.04, -0.04, 99.96].map(\.coordinate) == ["12", "12.5", "-3.1", "0", "0", "100"])
    }

    @Test("A column of nothing is a tick with its zero, and nobody looked is a hatched box with a dash")
    func zero() {
        #expect(svg([.init(counted: 0)]).contains(#"class="zero""#))
        #expect(svg([.init(counted: 0)]).contains(">0</text>"))
        #expect(!svg([.init(counted: 0)]).contains("<rect"))
        #expect(svg([.init(counted: nil)]).contains(#"<rect class="unmeasured""#))
        #expect(svg([.init(counted: nil)]).contains(">–</text>"))
    }

    @Test("A column stands within the outline of what it is out of, the running one dashed with the day below it")
    func columns() {
        let complete = svg([.init(counted: 2, of: 5)])
        #expect(complete.contains(#"class="hollow""#) && complete.contains(#"class="solid""#))
        #expect(complete.contains(">2/5</text>"))
        let running = svg([.init(counted: 3)], running: "day 3 of 14", sameDay: 1)
        #expect(running.contains(#"class="solid running""#) && running.contains(">day 3 of 14</text>"))
        #expect(running.contains(">2026</text>"), "the year stands under the first cycle, running or not")
        #expect(running.contains(#"class="then-mark""#))
    }

    @Test("Labels at an edge keep their order and never touch, and stay within it")
    func labels() {
        #expect(LabelColumn.places(of: [100, 98, 40], top: 0, bottom: 200) == [100, 85, 40])
        #expect(LabelColumn.places(of: [8, 6, 4], top: 0, bottom: 200) == [30, 15, 0])
        #expect(LabelColumn.places(of: [], top: 0, bottom: 200).isEmpty)
    }

    @Test(
        "The areas of a cumulative flow meet in the bold line between settled and open; the running interval is dashed")
    func flow() {
        func area(_ label: String, isOpen: Bool, _ values: [Int]) -> FlowBands.Area {
            .init(style: "band", label: label, isOpen: isOpen, values: values)
        }
        let chart = FlowBands(
            bands: CycleBands(cycles: cycles(2), running: "day 3 of 14", width: 940),
            areas: [area("Done", isOpen: false, [0, 4, 8]), area("Open", isOpen: true, [0, 4, 2])],
            sums: ("2 open", "8 settled"))
        let svg = text(chart.drawing())
        #expect(svg.contains(#"<polyline class="divide" points="34,338 392,209.2"/>"#))
        #expect(svg.contains(#"<polyline class="divide dashed" points="392,209.2 750,80.4"/>"#))
        #expect(svg.contains(">8 settled</text>") && svg.contains(">2 open</text>"))
    }

    @Test("A rate of nothing is hatched, never a point")
    func unmeasured() throws {
        let rate = try #require(Rate(1, of: 2))
        let chart = RatePoints(
            names: ["C01", "C02"], titles: ["2026-C01", "2026-C02"], rates: [rate, nil], unmeasured: "nothing done")
        let svg = text(chart.drawing())
        #expect(svg.contains(#"<g class="unmeasured"><title>2026-C02: nothing done</title>"#))
        #expect(svg.matches(of: /<circle/).count == 1)
        #expect(svg.contains(">1/2</text>"))
        #expect(!svg.contains("trend"))
    }

    @Test("A rate's label stands where neither line to its neighbours runs")
    func labelsBesideLines() {
        let rates = [5, 9, 4, 9, 10].map { Rate($0, of: 10) }
        let names = rates.indices.map { "W\($0)" }
        let svg = text(RatePoints(names: names, titles: names, rates: rates, unmeasured: "").drawing())
        let labels = svg.matches(of: /<text class="([a-z ]+) halo"[^>]*>(\d+)\/10</)
        #expect(
            labels.map { "\($0.output.2) \($0.output.1)" } == [
                "5 end small", "9 middle small", "4 middle small", "9 end small", "10 middle small",
            ])
    }

    @Test("Numbers at the columns are left out where they would touch; the columns' titles keep them")
    func crowdedNumbers() {
        func svg(_ value: Int) -> String {
            let cycles = (10..<23).map { Cycle(id: "2026-C\($0)", startsOn: Sample.asOf, endsBefore: Sample.asOf + 14) }
            let values = cycles.map { _ in value }
            return text(
                PairedColumns(
                    bands: CycleBands(cycles: cycles, running: nil, width: 500),
                    first: .init(label: "In", values: values),
                    second: .init(label: "Out", values: values)
                ).drawing())
        }
        #expect(svg(12).contains(">12</text>"))
        #expect(!svg(123).contains(">123</text>"))
        #expect(svg(123).contains("<title>2026-C10 · In: 123</title>"))
    }

    @Test("Names along the foot are left out evenly when they do not fit, the last one never")
    func crowdedNames() {
        let cycles = cycles(40)
        var svg = Markup()
        CycleBands(cycles: cycles, running: nil, width: 296).draw(baseline: 80, top: 4, into: &svg)
        let drawn = String(decoding: svg.bytes, as: UTF8.self)
        let shown = cycles.map(\.shortName).filter { drawn.contains(">\($0)</text>") }
        #expect(shown.count < 20)
        #expect(shown.last == "C49")
    }

    @Test("A drawing names itself and says how it is drawn")
    func accessibility() {
        let svg = String(
            decoding: Drawing(width: 10, height: 5, content: Markup()).svg(
                id: "a", title: "In & out", description: "Two columns"), as: UTF8.self)
        #expect(
            svg == #"<svg class="chart" width="10" height="5" viewBox="0 0 10 5" role="img" "#
                + #"aria-labelledby="a-title a-description">"#
                + #"<title id="a-title">In &amp; out</title><desc id="a-description">Two columns</desc></svg>"#)
    }

    @Test("Every source has a mark of its own as far as there are marks")
    func marks() {
        let marks = (0..<7).map(Mark.source)
        #expect(Set(marks.prefix(6)).count == 6)
        #expect(marks[5] == marks[6])
        #expect(Set(Stage.allCases.map(Mark.stage)).count == Stage.allCases.count)
    }

    @Test("A strip of days has as many ticks as have room, the year at the first name and at each January")
    func months() {
        func strip(days: Int) -> String {
            let strip = OccurrenceStrip(
                counts: [], range: Sample.asOf - days...Sample.asOf, asOf: Sample.asOf, events: [], today: "today")
            return text(strip.drawing(.page))
        }
        let year = strip(days: 420)
        #expect(year.count(of: " 174v4") == 14)
        #expect(year.names == ["2025-03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "2026-01", "02", "03"])
        #expect(strip(days: 700_000).count(of: " 174v4") < 940 / 4)
    }

    private func cycles(_ count: Int) -> [Cycle] {
        (0..<count).map { place in
            Cycle(
                id: "2026-C\(place + 10)", startsOn: Sample.asOf + 14 * place,
                endsBefore: Sample.asOf + 14 * (place + 1))
        }
    }

    private func svg(_ columns: [CycleColumns.Column], running: String? = nil, sameDay: Int? = nil) -> String {
        text(
            CycleColumns(
                bands: CycleBands(cycles: cycles(columns.count), running: running, width: 296), columns: columns,
                largest: 5, sameDay: sameDay
            ).drawing())
    }

    private func text(_ drawing: Drawing) -> String { String(decoding: drawing.content.bytes, as: UTF8.self) }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }

    /// What stands below the axis, without a class: the months.
    fileprivate var names: [String] {
        matches(of: /<text x="[^>]*>([^<]*)</).map { String($0.output.1) }
    }
}
