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

    @Test("Zero is drawn as zero")
    func zero() {
        let drawing = StackedColumns(names: ["C01"], titles: ["2026-C01"], series: [series([0])]).drawing()
        #expect(text(drawing).contains(#"<text class="middle strong" x="234" y="187">0</text>"#))
        #expect(!text(drawing).contains("<rect"))
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

    @Test("Stacked columns end where the next ones begin, and the total stands above")
    func stacking() {
        let chart = StackedColumns(names: ["C01"], titles: ["2026-C01"], series: [series([3]), series([1])])
        let svg = text(chart.drawing())
        #expect(svg.contains(">4</text>"))
        #expect(svg.contains("<title>2026-C01 · Changes: 3</title>"))
        #expect(svg.matches(of: /<rect/).count == 2)
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
        let names = (1...40).map { "C\($0)" }
        let chart = StackedColumns(
            names: names, titles: names, series: [series(Array(repeating: 1, count: 40))])
        let shown = names.filter { text(chart.drawing()).contains(">\($0)</text>") }
        #expect(shown.count < 20)
        #expect(shown.last == "C40")
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

    private func series(_ values: [Int]) -> StackedColumns.Series {
        StackedColumns.Series(mark: .source(0), label: "Changes", values: values)
    }

    private func text(_ drawing: Drawing) -> String { String(decoding: drawing.content.bytes, as: UTF8.self) }
}
