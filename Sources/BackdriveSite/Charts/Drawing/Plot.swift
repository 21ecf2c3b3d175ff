/// The ground a chart is drawn on: a vertical scale with grid lines, and equal bands along the bottom.
///
/// User units are about pixels at a column's width; the style sheet sets type and colours.
struct Plot: Sendable {
    static let width = 440.0
    static let height = 216.0
    private static let left = 34.0
    private static let right = 6.0
    private static let top = 18.0
    private static let bottom = 24.0

    let bands: Int
    let scale: Scale

    var bandWidth: Double { (Self.width - Self.left - Self.right) / Double(max(1, bands)) }
    var baseline: Double { Self.height - Self.bottom }

    func start(ofBand band: Int) -> Double { Self.left + bandWidth * Double(band) }
    func middle(ofBand band: Int) -> Double { start(ofBand: band) + bandWidth / 2 }

    /// The height at which a value is drawn; smaller is higher.
    func y(_ value: Int) -> Double {
        baseline - (baseline - Self.top) * Double(value) / Double(scale.maximum)
    }

    /// Draws grid lines, the numbers at them, and the bands' names: as many as fit, the last one always.
    func drawGround(names: [String], label: (Int) -> String = { String($0) }, into svg: inout Markup) {
        for tick in scale.ticks {
            let y = y(tick)
            svg.line(tick == 0 ? "axis" : "grid", x: (Self.left, Self.width - Self.right), y: (y, y))
            svg.label("end", x: Self.left - 6, y: y + 4, label(tick))
        }
        let widest = Double(names.map { $0.unicodeScalars.count }.max() ?? 1) * 7.5 + 6
        let stride = max(1, Int((widest / bandWidth).rounded(.up)))
        for (band, name) in names.enumerated() where (names.count - 1 - band).isMultiple(of: stride) {
            svg.label("middle", x: middle(ofBand: band), y: Self.height - 6, name)
        }
    }

    /// Hatches a band in which nothing was measured: it is never drawn as zero.
    func drawUnmeasured(band: Int, title: String, into svg: inout Markup) {
        let inset = bandWidth * 0.14
        svg.open("g", ["class": "unmeasured"])
        svg.element("title", text: title)
        svg.empty(
            "rect",
            [
                "x": .init(start(ofBand: band) + inset), "y": .init(Self.top), "width": .init(bandWidth - 2 * inset),
                "height": .init(baseline - Self.top),
            ])
        var y = Self.top + 8
        while y < baseline {
            svg.empty(
                "line",
                [
                    "x1": .init(start(ofBand: band) + inset), "y1": .init(y), "y2": .init(y - 8),
                    "x2": .init(start(ofBand: band) + bandWidth - inset),
                ])
            y += 10
        }
        svg.close("g")
    }

    /// Whether labels as wide as the widest of these fit side by side, so many in a band; else the table has the numbers.
    func fits(_ labels: some Sequence<String>, perBand count: Int = 1) -> Bool {
        let widest = Double(labels.map(\.utf8.count).max() ?? 0) * 6.2
        return widest * Double(count) <= bandWidth
    }

    func drawing(_ content: Markup) -> Drawing {
        Drawing(width: Self.width, height: Self.height, content: content)
    }
}
