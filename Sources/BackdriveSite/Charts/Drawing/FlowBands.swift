/// Counts at the end of every band as areas on top of one another: a cumulative flow diagram (METRICS.md 1.18).
///
/// The areas are joined by straight lines; each one's name stands at its right end where there is room.
struct FlowBands: Sendable {
    let names: [String]
    let titles: [String]
    /// From the bottom up.
    let series: [StackedColumns.Series]

    func drawing() -> Drawing {
        let totals = names.indices.map { band in series.reduce(0) { $0 + $1.values[band] } }
        let plot = Plot(bands: names.count, scale: Scale(upTo: totals.max() ?? 0))
        var svg = Markup(reserving: 8192)
        plot.drawGround(names: names, into: &svg)
        var floor = [Int](repeating: 0, count: names.count)
        for one in series {
            let ceiling = zip(floor, one.values).map { $0 + $1 }
            draw(one, from: floor, to: ceiling, on: plot, into: &svg)
            floor = ceiling
        }
        return plot.drawing(svg)
    }

    private func draw(
        _ one: StackedColumns.Series, from floor: [Int], to ceiling: [Int], on plot: Plot, into svg: inout Markup
    ) {
        guard let last = names.indices.last, one.values.contains(where: { $0 > 0 }) else { return }
        let upper = names.indices.map { (x: plot.middle(ofBand: $0), y: plot.y(ceiling[$0])) }
        let lower = names.indices.reversed().map { (x: plot.middle(ofBand: $0), y: plot.y(floor[$0])) }
        // A single band has no line to follow: a column.
        let column =
            [-12.0, 12].map { (x: upper[0].x + $0, y: upper[0].y) }
            + [12, -12].map { (x: lower[0].x + $0, y: lower[0].y) }
        let outline = last == 0 ? column : upper + lower
        svg.group("\(one.label): \(one.values[last]) (\(titles[last]))") { svg in
            svg.empty("polygon", ["class": "band \(one.mark.style)", "points": .init(outline.coordinates)])
            for band in names.indices where plot.y(floor[band]) - plot.y(ceiling[band]) >= 11 && last > 0 {
                let inset = band == 0 ? 7.0 : band == last ? -7.0 : 0
                one.mark.shape.draw(
                    x: plot.middle(ofBand: band) + inset, y: (plot.y(floor[band]) + plot.y(ceiling[band])) / 2,
                    size: 6, style: "on-fill", into: &svg)
            }
        }
    }
}
