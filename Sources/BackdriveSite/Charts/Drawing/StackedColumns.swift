/// Counts of several series, one column a band, stacked from the first series up; the total stands above.
struct StackedColumns: Sendable {
    struct Series: Sendable {
        let mark: Mark
        let label: String
        /// One a band.
        let values: [Int]
    }

    /// The bands' short names along the bottom.
    let names: [String]
    /// The bands' full names, for tool tips.
    let titles: [String]
    let series: [Series]
    /// Whether the series' shapes stand in their segments; a single series needs none.
    var isMarked = true

    func drawing() -> Drawing {
        let totals = names.indices.map { band in series.reduce(0) { $0 + $1.values[band] } }
        let plot = Plot(bands: names.count, scale: Scale(upTo: totals.max() ?? 0))
        var svg = Markup(reserving: 8192)
        plot.drawGround(names: names, into: &svg)
        for band in names.indices {
            draw(band, on: plot, into: &svg)
            svg.element(
                "text",
                [
                    "class": "middle strong", "x": .init(plot.middle(ofBand: band)),
                    "y": .init(plot.y(totals[band]) - 5),
                ],
                text: String(totals[band]))
        }
        return plot.drawing(svg)
    }

    private func draw(_ band: Int, on plot: Plot, into svg: inout Markup) {
        var below = 0
        let width = min(40, plot.bandWidth * 0.72)
        for one in series where one.values[band] > 0 {
            let bottom = plot.y(below)
            below += one.values[band]
            let height = bottom - plot.y(below)
            svg.open("g")
            svg.element("title", text: "\(titles[band]) · \(one.label): \(one.values[band])")
            svg.empty(
                "rect",
                [
                    "class": .init(one.mark.style), "x": .init(plot.middle(ofBand: band) - width / 2),
                    "y": .init(plot.y(below) + 0.7), "width": .init(width), "height": .init(max(0.8, height - 1.4)),
                ])
            if isMarked, height >= 12, width >= 12 {
                one.mark.shape.draw(
                    x: plot.middle(ofBand: band), y: bottom - height / 2, size: 7, style: "on-fill", into: &svg)
            }
            svg.close("g")
        }
    }
}
