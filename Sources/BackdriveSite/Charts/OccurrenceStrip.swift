internal import BackdriveCore

/// How often something happened, day by day, with the windows before and after its fix (METRICS.md 1.15).
struct OccurrenceStrip: Sendable {
    /// By day, ascending; counts of at least 1.
    let counts: [(on: Day, count: Int)]
    /// The first and the last day that are drawn.
    let range: ClosedRange<Day>
    /// The last day that anything is known of.
    let asOf: Day
    let before: Window?
    let after: Window?

    /// A stretch of days that is compared, and what is written above it.
    struct Window: Sendable {
        let days: DayInterval
        let label: String
    }

    static let beforeMark = Mark(style: "window-before", shape: .square)
    static let afterMark = Mark(style: "window-after", shape: .square)

    private static let size = (width: 440.0, height: 150.0)
    private static let edge = (left: 30.0, right: 6.0, top: 24.0, bottom: 24.0)

    private var dayWidth: Double {
        (Self.size.width - Self.edge.left - Self.edge.right) / Double(range.upperBound - range.lowerBound + 1)
    }
    private var baseline: Double { Self.size.height - Self.edge.bottom }
    private var scale: Scale { Scale(upTo: counts.lazy.map(\.count).max() ?? 0) }

    private func x(_ day: Day) -> Double { Self.edge.left + Double(day - range.lowerBound) * dayWidth }
    private func y(_ count: Int) -> Double {
        baseline - (baseline - Self.edge.top) * Double(count) / Double(scale.maximum)
    }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 4096)
        if let before { draw(before, Self.beforeMark.style, into: &svg) }
        if let after { draw(after, Self.afterMark.style, into: &svg) }
        drawUnknown(into: &svg)
        drawScale(into: &svg)
        drawMonths(into: &svg)
        drawCounts(into: &svg)
        return Drawing(width: Self.size.width, height: Self.size.height, content: svg)
    }

    private func draw(_ window: Window, _ style: String, into svg: inout Markup) {
        let (start, end) = (x(window.days.start), x(window.days.end))
        svg.rectangle(.init(style), x: start, y: Self.edge.top, width: end - start, height: baseline - Self.edge.top)
        let half = Double(window.label.unicodeScalars.count) * 3.6
        let middle = min(max((start + end) / 2, Self.edge.left + half), Self.size.width - Self.edge.right - half)
        svg.label("middle small", x: middle, y: 14, window.label)
    }

    /// The days of the window that are still to come: nothing was measured there.
    private func drawUnknown(into svg: inout Markup) {
        guard range.upperBound > asOf else { return }
        let start = x(asOf + 1)
        svg.open("g", ["class": "unmeasured"])
        svg.empty(
            "rect",
            [
                "x": .init(start), "y": .init(Self.edge.top), "width": .init(Self.size.width - Self.edge.right - start),
                "height": .init(baseline - Self.edge.top),
            ])
        svg.close("g")
    }

    private func drawScale(into svg: inout Markup) {
        for tick in [0, scale.maximum] {
            let y = y(tick)
            svg.line(tick == 0 ? "axis" : "grid", x: (Self.edge.left, Self.size.width - Self.edge.right), y: (y, y))
            svg.label("end", x: Self.edge.left - 6, y: y + 4, String(tick))
        }
    }

    /// A tick at the first of a month, as many as have room.
    private func drawMonths(into svg: inout Markup) {
        let months = Array(
            sequence(first: range.lowerBound.firstOfNextMonth) { $0.firstOfNextMonth }
                .prefix { $0 <= range.upperBound })
        let stride = max(
            1,
            Int(
                (56 * Double(months.count) / (dayWidth * Double(range.upperBound - range.lowerBound + 1)))
                    .rounded(.up)))
        for (place, month) in months.enumerated() where place.isMultiple(of: stride) {
            let (x, half) = (x(month), 24.0)
            guard x + half <= Self.size.width else { continue }
            svg.line("axis", x: (x, x), y: (baseline, baseline + 4))
            svg.label("middle", x: max(x, half), y: Self.size.height - 6, String(month.description.prefix(7)))
        }
    }

    private func drawCounts(into svg: inout Markup) {
        let width = max(2.4, min(9, dayWidth * 0.8))
        for (day, count) in counts {
            svg.group("\(day): \(count)") {
                $0.rectangle(
                    "solid", x: x(day) + (dayWidth - width) / 2, y: y(count), width: width, height: baseline - y(count))
            }
        }
    }
}

extension Day {
    /// The first day of the month after this day's.
    fileprivate var firstOfNextMonth: Day {
        let (year, month, day) = components
        return self - (day - 1) + Day.length(ofMonth: month, year: year)
    }
}
