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
            for (series, style, left) in [(first, "solid", middle - width - 1), (second, "hollow", middle + 1)] {
                let value = series.values[band]
                let top = plot.y(value)
                svg.group("\(titles[band]) · \(series.label): \(value)") { svg in
                    if value > 0 {
                        // A hollow column's stroke stays inside the filled one's outline.
                        let inset = style == "hollow" ? 0.8 : 0
                        svg.rectangle(
                            .init(style), x: left + inset, y: top + inset, width: width - 2 * inset,
                            height: plot.baseline - top - inset)
                    }
                    // Zero has no column to see: its number always stands.
                    if isLabelled || value == 0 {
                        svg.label("middle small", x: left + width / 2, y: top - 4, String(value))
                    }
                }
            }
        }
        return plot.drawing(svg)
    }
}
