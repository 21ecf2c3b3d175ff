/// A cumulative flow diagram (METRICS.md 1.18): areas on top of one another, settled ones below the bold line, open ones
/// above it, joined by straight lines; the interval of the running cycle is paler, its lines dashed.
///
/// Names and counts stand at the right edge, and on a wide drawing the sums in brackets.
struct FlowBands: Sendable {
    struct Area: Sendable {
        let style: String
        let label: String
        let isOpen: Bool
        /// One a point: the first where the first cycle begins, then one at the end of every cycle.
        let values: [Int]
    }

    /// One for each interval between two points.
    let bands: CycleBands
    /// From the bottom up.
    let areas: [Area]
    /// What is written beside the sums; nil leaves them out.
    var sums: (open: String, settled: String)?

    private static let (left, top, bottom) = (34.0, 16.0, 338.0)
    private var right: Double { bands.width - (sums == nil ? 118 : 190) }
    private var points: Int { areas.first?.values.count ?? 0 }
    private var totals: [Int] { heights(below: areas.count) }
    private var scale: Scale { Scale(upTo: totals.max() ?? 0) }

    /// The sum of the areas up to one, at every point.
    private func heights(below count: Int) -> [Int] {
        (0..<points).map { point in areas.prefix(count).reduce(0) { $0 + $1.values[point] } }
    }

    private func x(_ point: Int) -> Double {
        Self.left + (right - Self.left) * Double(point) / Double(max(1, points - 1))
    }

    private func y(_ value: Double) -> Double {
        Self.bottom - (Self.bottom - Self.top) * value / Double(scale.maximum)
    }

    private func line(_ heights: [Int], _ range: Range<Int>) -> [(x: Double, y: Double)] {
        range.map { (x: x($0), y: y(Double(heights[$0]))) }
    }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 8192)
        for tick in scale.ticks {
            svg.line("grid", x: (Self.left, right), y: (y(Double(tick)), y(Double(tick))))
            svg.label("end", x: Self.left - 6, y: y(Double(tick)) + 4, String(tick))
        }
        for (place, area) in areas.enumerated() {
            let (lower, upper) = (heights(below: place), heights(below: place + 1))
            svg.group("\(area.label): \(area.values.last ?? 0)") {
                $0.polygon(.init("band \(area.style)"), line(upper, 0..<points) + line(lower, 0..<points).reversed())
            }
        }
        drawEdges(into: &svg)
        drawFoot(into: &svg)
        drawNames(into: &svg)
        return Drawing(width: bands.width, height: Self.bottom + bands.footHeight, content: svg)
    }

    /// The number of areas below the line between settled and open.
    private var settled: Int { areas.prefix { !$0.isOpen }.count }

    private var isRunning: Bool { bands.running != nil }

    private func drawEdges(into svg: inout Markup) {
        let start = isRunning ? points - 2 : points - 1
        if isRunning {
            svg.rectangle("veil", x: x(start), y: Self.top, width: right - x(start), height: Self.bottom - Self.top)
        }
        for (style, heights) in [("edge", totals), ("divide", heights(below: settled))] {
            svg.polyline(.init(style), line(heights, 0..<start + 1))
            if isRunning { svg.polyline(.init("\(style) dashed"), line(heights, start..<points)) }
        }
    }

    private func drawFoot(into svg: inout Markup) {
        svg.line("axis", x: (Self.left, right), y: (Self.bottom, Self.bottom))
        bands.drawNames(
            at: bands.cycles.indices.map { (x($0) + x($0 + 1)) / 2 }, end: right, baseline: Self.bottom, into: &svg)
        for point in 0..<points { svg.line("axis", x: (x(point), x(point)), y: (Self.bottom, Self.bottom + 4)) }
    }

    private func drawNames(into svg: inout Markup) {
        let last = points - 1
        let middles = areas.indices.map { place in
            y(Double(heights(below: place)[last] + heights(below: place + 1)[last]) / 2)
        }
        let places = LabelColumn.places(of: middles, top: Self.top, bottom: Self.bottom)
        let (name, count) = (right + 18, right + 110)
        for (place, area) in areas.enumerated() {
            svg.polyline("axis", [(right + 2, middles[place]), (right + 14, places[place])])
            svg.label("ink", x: name, y: places[place] + 4, area.label)
            svg.label("end strong", x: count, y: places[place] + 4, String(area.values[last]))
        }
        guard let sums else { return }
        for (range, label) in [(0..<settled, sums.settled), (settled..<areas.count, sums.open)] where !range.isEmpty {
            let (lower, upper) = (places[range.lowerBound] + 6, places[range.upperBound - 1] - 6)
            svg.polyline("axis", [(count + 8, upper), (count + 12, upper), (count + 12, lower), (count + 8, lower)])
            svg.label("strong", x: count + 18, y: (lower + upper) / 2 + 4, label)
        }
    }
}

/// Labels one above another at an edge: none touches its neighbour.
enum LabelColumn {
    /// From one label to the next, in pixels.
    private static let pitch = 15.0

    /// Where labels stand that would stand at `wanted`, from the bottom up: moved apart, within the edge.
    static func places(of wanted: [Double], top: Double, bottom: Double) -> [Double] {
        var places: [Double] = []
        for y in wanted { places.append(min(min(y, bottom), (places.last ?? .infinity) - pitch)) }
        var ceiling = top - pitch
        for place in places.indices.reversed() {
            places[place] = max(places[place], ceiling + pitch)
            ceiling = places[place]
        }
        return places
    }
}
