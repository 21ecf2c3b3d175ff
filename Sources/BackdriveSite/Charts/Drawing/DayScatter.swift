internal import BackdriveCore

/// Points by day and number of days, and level lines across them.
struct DayScatter: Sendable {
    struct Point: Sendable {
        let name: String
        let on: Day
        let days: Int
    }

    let points: [Point]
    /// Named heights, such as percentiles.
    let lines: [(name: String, days: Int)]
    let first: Day
    let last: Day

    func drawing() -> Drawing {
        let tallest = (points.map(\.days) + lines.map(\.days)).max() ?? 0
        let plot = Plot(bands: last - first + 1, scale: Scale(upTo: tallest))
        var svg = Markup(reserving: 8192)
        plot.drawGround(names: names, into: &svg)
        for line in lines { draw(line, on: plot, into: &svg) }
        for point in points {
            svg.group("\(point.name): \(point.days) (\(point.on))") {
                Mark.Shape.circle.draw(
                    x: plot.middle(ofBand: point.on - first), y: plot.y(point.days), size: 8, style: "solid point",
                    into: &$0)
            }
        }
        return plot.drawing(svg)
    }

    /// `11-22`; the ground leaves out those that do not fit.
    private var names: [String] { (0...(last - first)).map { String((first + $0).description.dropFirst(5)) } }

    private func draw(_ line: (name: String, days: Int), on plot: Plot, into svg: inout Markup) {
        let (start, y) = (plot.start(ofBand: 0), plot.y(line.days))
        svg.line("level", x: (start, plot.start(ofBand: plot.bands)), y: (y, y))
        svg.label("small", x: start + 4, y: y - 4, "\(line.name) \(line.days)")
    }
}
