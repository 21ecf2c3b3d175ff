/// Two counts side by side in every band: the first filled, the second hollow, so that no eye needs the colour.
struct PairedColumns: Sendable {
    let names: [String]
    let titles: [String]
    let first: (label: String, values: [Int])
    let second: (label: String, values: [Int])

    /// The marks of the two series, for the key.
    static let marks = (first: Mark(style: "solid", shape: .square), second: Mark(style: "hollow", shape: .square))

    func drawing() -> Drawing {
        let plot = Plot(bands: names.count, scale: Scale(upTo: (first.values + second.values).max() ?? 0))
        var svg = Markup(reserving: 8192)
        plot.drawGround(names: names, into: &svg)
        let isLabelled = plot.fits((first.values + second.values).map(String.init), perBand: 2)
        let width = min(18, plot.bandWidth * 0.36)
        for band in names.indices {
            let middle = plot.middle(ofBand: band)
            let columns = [
                Column(series: first, style: "solid", left: middle - width - 1, width: width),
                Column(series: second, style: "hollow", left: middle + 1, width: width),
            ]
            for column in columns { draw(column, band, isLabelled: isLabelled, on: plot, into: &svg) }
        }
        return plot.drawing(svg)
    }

    private struct Column {
        let series: (label: String, values: [Int])
        let style: String
        let left: Double
        let width: Double
    }

    private func draw(_ column: Column, _ band: Int, isLabelled: Bool, on plot: Plot, into svg: inout Markup) {
        let value = column.series.values[band]
        let top = plot.y(value)
        svg.open("g")
        svg.element("title", text: "\(titles[band]) · \(column.series.label): \(value)")
        if value > 0 {
            // A hollow column's stroke stays inside the filled one's outline.
            let inset = column.style == "hollow" ? 0.8 : 0
            svg.empty(
                "rect",
                [
                    "class": .init(column.style), "x": .init(column.left + inset), "y": .init(top + inset),
                    "width": .init(column.width - 2 * inset), "height": .init(plot.baseline - top - inset),
                ])
        }
        // Zero has no column to see: its number always stands.
        if isLabelled || value == 0 {
            svg.element(
                "text",
                ["class": "middle small", "x": .init(column.left + column.width / 2), "y": .init(top - 4)],
                text: String(value))
        }
        svg.close("g")
    }
}
