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
        svg.empty(
            "rect",
            [
                "class": .init(style), "x": .init(start), "y": .init(Self.edge.top), "width": .init(end - start),
                "height": .init(baseline - Self.edge.top),
            ])
        let half = Double(window.label.unicodeScalars.count) * 3.6
        let middle = min(max((start + end) / 2, Self.edge.left + half), Self.size.width - Self.edge.right - half)
        svg.element("text", ["class": "middle small", "x": .init(middle), "y": 14], text: window.label)
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
            svg.empty(
                "line",
                [
                    "class": tick == 0 ? "axis" : "grid", "x1": .init(Self.edge.left),
                    "x2": .init(Self.size.width - Self.edge.right), "y1": .init(y(tick)), "y2": .init(y(tick)),
                ])
            svg.element(
                "text", ["class": "end", "x": .init(Self.edge.left - 6), "y": .init(y(tick) + 4)], text: String(tick))
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
            svg.empty(
                "line",
                ["class": "axis", "x1": .init(x), "x2": .init(x), "y1": .init(baseline), "y2": .init(baseline + 4)])
            svg.element(
                "text", ["class": "middle", "x": .init(max(x, half)), "y": .init(Self.size.height - 6)],
                text: String(month.description.prefix(7)))
        }
    }

    private func drawCounts(into svg: inout Markup) {
        let width = max(2.4, min(9, dayWidth * 0.8))
        for (day, count) in counts {
            svg.open("g")
            svg.element("title", text: "\(day): \(count)")
            svg.empty(
                "rect",
                [
                    "class": "solid", "x": .init(x(day) + (dayWidth - width) / 2), "y": .init(y(count)),
                    "width": .init(width), "height": .init(baseline - y(count)),
                ])
            svg.close("g")
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
