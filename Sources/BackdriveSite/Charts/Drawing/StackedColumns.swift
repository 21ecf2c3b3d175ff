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
            svg.label("middle strong", x: plot.middle(ofBand: band), y: plot.y(totals[band]) - 5, String(totals[band]))
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
            let middle = plot.middle(ofBand: band)
            let top = plot.y(below) + 0.7
            svg.group("\(titles[band]) · \(one.label): \(one.values[band])") { svg in
                svg.rectangle(
                    .init(one.mark.style), x: middle - width / 2, y: top, width: width, height: max(0.8, height - 1.4))
                if isMarked, height >= 12, width >= 12 {
                    one.mark.shape.draw(x: middle, y: bottom - height / 2, size: 7, style: "on-fill", into: &svg)
                }
            }
        }
    }
}
