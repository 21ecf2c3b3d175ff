internal import BackdriveCore

/// How often something happened, day by day, with what was done about it and the windows before and after (METRICS.md 1.15).
struct OccurrenceStrip: Sendable {
    /// By day, ascending; counts of at least 1.
    let counts: [(on: Day, count: Int)]
    /// The first and the last day that are drawn.
    let range: ClosedRange<Day>
    /// Those that begin within the range.
    let months: [AxisMonth]
    /// The last day that anything is known of.
    let asOf: Day
    let windows: [Window]
    let events: [Event]
    let today: String

    init(
        counts: [(on: Day, count: Int)], range: ClosedRange<Day>, asOf: Day, windows: [Window] = [], events: [Event],
        today: String
    ) {
        self.counts = counts
        self.range = range
        months = AxisMonth.all(in: range)
        self.asOf = asOf
        self.windows = windows
        self.events = events
        self.today = today
    }

    /// A stretch of days that is compared, with its sum.
    struct Window: Sendable {
        let days: DayInterval
        let count: Int
        /// ` in 28 days before`; narrow: ` before`.
        let label: (wide: String, narrow: String)
    }

    /// What was done about it, or is promised.
    struct Event: Sendable {
        enum Kind: Sendable { case created, done, due }

        let on: Day
        let kind: Kind
        let label: String
    }

    /// How large it is drawn.
    struct Size: Sendable {
        let width: Double
        /// From the top of the drawing to the axis.
        let baseline: Double
        /// The highest column ends here.
        let top: Double
        var isNarrow = false

        static let page = Size(width: 940, baseline: 174, top: 46)
        static let narrow = Size(width: 335, baseline: 146, top: 46, isNarrow: true)
        /// Beside the record of an AP; the windows' sums stand above the columns.
        static func beside(isNarrow: Bool, hasWindows: Bool) -> Size {
            Size(
                width: isNarrow ? 335 : 432, baseline: hasWindows ? 120 : 96, top: hasWindows ? 46 : 22,
                isNarrow: isNarrow)
        }
    }

    func drawing(_ size: Size) -> Drawing {
        let plot = OccurrencePlot(strip: self, size: size)
        return Drawing(width: size.width, height: size.baseline + 44, content: plot.drawn())
    }
}

/// A strip at one size.
private struct OccurrencePlot {
    private let strip: OccurrenceStrip
    private let size: OccurrenceStrip.Size
    private let dayWidth: Double

    /// Columns stand inside the axis' ends.
    private static let margin = 12.0
    /// Where the windows, and the threads of all marks but flags, begin.
    private static let windowTop = 30.0
    /// Between the top of what is drawn and what stands or begins above it.
    private static let gap = 8.0
    /// How far below the axis its labels stand, threads end, and marks, flags and names stand.
    private static let (axisLabels, threads, marks, flags, names) = (14.0, 16.0, 17.0, 28.0, 27.0)

    init(strip: OccurrenceStrip, size: OccurrenceStrip.Size) {
        self.strip = strip
        self.size = size
        dayWidth =
            (size.width - 2 * Self.margin) / Double(max(1, strip.range.upperBound - strip.range.lowerBound))
    }

    private var baseline: Double { size.baseline }
    private var columnWidth: Double { max(2, min(6, dayWidth * 0.8)) }

    private func x(_ day: Day) -> Double { Self.margin + Double(day - strip.range.lowerBound) * dayWidth }

    func drawn() -> Markup {
        var svg = Markup(reserving: 8192)
        drawWindows(into: &svg)
        drawMonths(into: &svg)
        drawCounts(into: &svg)
        drawEvents(into: &svg)
        let today = x(strip.asOf)
        svg.line("today", x: (today, today), y: (size.top - Self.gap, baseline))
        let isLast = today > size.width - 40
        svg.label(
            isLast ? "end ink halo" : "middle ink halo", x: isLast ? size.width : today, y: baseline + Self.axisLabels,
            strip.today)
        return svg
    }

    private func drawWindows(into svg: inout Markup) {
        let top = Self.windowTop
        let areWide =
            !size.isNarrow
            && zip(strip.windows, strip.windows.dropFirst()).allSatisfy { first, second in
                x(second.days.start) - x(first.days.start)
                    > (TextWidth.of(first.label.wide) + TextWidth.of(second.label.wide)) / 2 + 48
            }
        for window in strip.windows {
            // Columns stand on the middle of their day.
            let (start, end) = (x(window.days.start) - dayWidth / 2, x(window.days.end) - dayWidth / 2)
            svg.rectangle("window", x: start, y: top, width: end - start, height: baseline - top)
            // The days that are still to come: nothing was measured there.
            let known = max(start, x(strip.asOf) + dayWidth / 2)
            if known < end {
                svg.rectangle("unmeasured", x: known, y: top, width: end - known, height: baseline - top)
            }
            svg.line("flag", x: (start, end), y: (top, top))
            let label = areWide ? window.label.wide : window.label.narrow
            let half = (TextWidth.of(label) + 20) / 2
            svg.add("<text class=\"middle\" x=\"", min(max((start + end) / 2, half), size.width - half))
            svg.add("\" y=\"", top - Self.gap)
            svg.add("\"><tspan class=\"big\">", window.count)
            svg.add("</tspan>", label)
            svg.add("</text>")
        }
    }

    /// The axis with a tick at the first of each month, and their names, as many as have room.
    private func drawMonths(into svg: inout Markup) {
        var ticks: [Double] = []
        for month in strip.months where x(month.begins) >= (ticks.last ?? 0) + 4 { ticks.append(x(month.begins)) }
        svg.axis(x: (0, size.width), y: baseline, ticks: ticks)
        let today = x(strip.asOf) - 30...x(strip.asOf) + 30
        var end = 0.0
        for month in strip.months {
            let x = x(month.begins)
            let room = x...x + TextWidth.of(month.name) + 9
            guard x > end, room.upperBound < size.width + 6, !room.overlaps(today) else { continue }
            svg.label(x: x + 3, y: baseline + Self.axisLabels, month.name)
            end = room.upperBound
        }
    }

    private func drawCounts(into svg: inout Markup) {
        let largest = Double(strip.counts.lazy.map(\.count).max() ?? 1)
        var end = -size.width
        for (day, count) in strip.counts {
            let (x, top) = (x(day), baseline - (baseline - size.top) * Double(count) / largest)
            let half = TextWidth.of(String(count)) / 2
            let isLabelled = x - half > end
            if isLabelled { end = x + half }
            svg.group(day, count) { svg in
                svg.rectangle("solid", x: x - columnWidth / 2, y: top, width: columnWidth, height: baseline - top)
                if isLabelled { svg.label("middle ink halo", x: x, y: top - 4, String(count)) }
            }
        }
    }

    /// △ created and ▲ done below the axis, a flag where due; a name stands right of its mark, or left of it, where it
    /// touches no other.
    private func drawEvents(into svg: inout Markup) {
        let bottom = baseline + Self.names
        var line = LabelLine(taken: strip.events.map { x($0.on) - 7...x($0.on) + 7 })
        for event in strip.events {
            let x = x(event.on)
            let width = TextWidth.of(event.label)
            svg.group(event.on, event.label) { svg in
                svg.line(
                    "thread", x: (x, x),
                    y: (
                        event.kind == .due ? size.top - Self.gap : min(Self.windowTop, size.top - Self.gap),
                        baseline + Self.threads
                    ))
                switch event.kind {
                case .created: svg.triangle("hollow-mark", x: x, y: baseline + Self.marks)
                case .done: svg.triangle("solid-mark", x: x, y: baseline + Self.marks)
                case .due: svg.flag(x: x - 2, bottom: baseline + Self.flags, height: 12)
                }
                // The cloth of a flag is wider than half a triangle.
                let gap = event.kind == .due ? 13.0 : 10
                if x + gap + width <= size.width, line.take(x + gap - 2...x + gap + 2 + width) {
                    svg.label("ink", x: x + gap, y: bottom, event.label)
                } else if x - 10 - width >= 0, line.take(x - 12 - width...x - 8) {
                    svg.label("end ink", x: x - 10, y: bottom, event.label)
                }
            }
        }
    }
}

extension Markup {
    /// A triangle that points up at a place of the axis.
    fileprivate mutating func triangle(_ style: Attribute, x: Double, y: Double) {
        add("<path class=\"", style)
        add("\" d=\"M", x)
        add(" ", y)
        add("l6 10h-12z\"/>")
    }
}
