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
        let width = min(18, plot.bandWidth * 0.36)
        for band in names.indices {
            let middle = plot.middle(ofBand: band)
            draw(first, "solid", band, x: middle - width - 1, width: width, on: plot, into: &svg)
            draw(second, "hollow", band, x: middle + 1, width: width, on: plot, into: &svg)
        }
        return plot.drawing(svg)
    }

    private func draw(
        _ series: (label: String, values: [Int]), _ style: String, _ band: Int, x: Double, width: Double,
        on plot: Plot, into svg: inout Markup
    ) {
        let value = series.values[band]
        let top = plot.y(value)
        svg.open("g")
        svg.element("title", text: "\(titles[band]) · \(series.label): \(value)")
        if value > 0 {
            // A hollow column's stroke stays inside the filled one's outline.
            let inset = style == "hollow" ? 0.8 : 0
            svg.empty(
                "rect",
                [
                    "class": .init(style), "x": .init(x + inset), "y": .init(top + inset),
                    "width": .init(width - 2 * inset), "height": .init(plot.baseline - top - inset),
                ])
        }
        if plot.bandWidth >= 30 {
            svg.element(
                "text", ["class": "middle small", "x": .init(x + width / 2), "y": .init(top - 4)], text: String(value))
        }
        svg.close("g")
    }
}
