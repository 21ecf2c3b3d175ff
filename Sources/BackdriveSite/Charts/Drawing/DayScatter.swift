internal import BackdriveCore

/// Points by day and number of days over the cycles, and level lines across them.
struct DayScatter: Sendable {
    struct Point: Sendable {
        let name: String
        let on: Day
        let days: Int
        let href: String
    }

    let points: [Point]
    /// Named heights, such as percentiles, the lowest first.
    let lines: [(name: String, days: Int)]
    let days: DayInterval
    /// Those that lie in the days, wholly or in part.
    let bands: CycleBands

    private static let (left, top, bottom) = (34.0, 12.0, 196.0)
    private var right: Double { bands.width - (lines.map { TextWidth.of($0.name) }.max() ?? 0) - 10 }
    private var scale: Scale { Scale(upTo: (points.map(\.days) + lines.map(\.days)).max() ?? 0) }

    private func x(_ day: Day) -> Double {
        Self.left + (right - Self.left) * Double(day - days.start) / Double(max(1, days.end - days.start))
    }

    private func y(_ days: Int) -> Double {
        Self.bottom - (Self.bottom - Self.top) * Double(days) / Double(scale.maximum)
    }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 8192)
        for tick in scale.ticks {
            svg.line(tick == 0 ? "axis" : "grid", x: (Self.left, right), y: (y(tick), y(tick)))
            svg.label("end", x: Self.left - 6, y: y(tick) + 4, String(tick))
        }
        let middles = bands.cycles.map { cycle in
            (x(max(cycle.startsOn, days.start)) + x(min(cycle.endsBefore, days.end))) / 2
        }
        bands.drawNames(at: middles, end: right, baseline: Self.bottom, into: &svg)
        for cycle in bands.cycles where cycle.startsOn > days.start {
            svg.line("axis", x: (x(cycle.startsOn), x(cycle.startsOn)), y: (Self.bottom, Self.bottom + 4))
        }
        let places = LabelColumn.places(of: lines.map { y($0.days) }, top: Self.top, bottom: Self.bottom)
        for (line, place) in zip(lines, places) {
            svg.line("level", x: (Self.left, right), y: (y(line.days), y(line.days)))
            svg.label("ink", x: right + 6, y: place + 4, line.name)
        }
        for point in points {
            svg.group("\(point.name): \(point.days) (\(point.on))", href: point.href) {
                Mark.Shape.circle.draw(x: x(point.on), y: y(point.days), size: 9, style: "solid point", into: &$0)
            }
        }
        return Drawing(width: bands.width, height: Self.bottom + bands.footHeight, content: svg, hasLinks: true)
    }
}
