internal import BackdriveCore

/// Two counts side by side for every cycle: the first solid, the second hollow, so that no eye needs the colour.
struct PairedColumns: Sendable {
    struct Series: Sendable {
        let label: String
        /// One a cycle.
        let values: [Int]
        /// What it was on the same day of the last cycle: a tick beside the running one.
        var sameDay: Int?
        /// The list of a cycle's page that a value stands for.
        var list: String?
    }

    let bands: CycleBands
    let first: Series
    let second: Series
    /// How high the largest value is drawn.
    var rise = 170.0

    /// The marks of the two series, for the key.
    static let marks = (first: Mark(style: "solid", shape: .square), second: Mark(style: "hollow", shape: .square))

    private static let top = 26.0
    private static let gap = 3.0

    private var baseline: Double { Self.top + rise }
    private var scale: Scale {
        Scale(upTo: (first.values + second.values + [first.sameDay ?? 0, second.sameDay ?? 0]).max() ?? 0)
    }
    private var isLabelled: Bool {
        let widest = Double((first.values + second.values).map { String($0).utf8.count }.max() ?? 0) * 7
        return widest <= width(isRunning: false) + Self.gap
    }

    private func width(isRunning: Bool) -> Double { min(isRunning ? 20 : 18, bands.pitch * (isRunning ? 0.45 : 0.335)) }
    private func y(_ value: Int) -> Double { baseline - rise * Double(value) / Double(scale.maximum) }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 8192)
        bands.draw(baseline: baseline, top: 8, into: &svg)
        for band in bands.cycles.indices {
            let width = width(isRunning: bands.isRunning(band))
            let middle = bands.middle(of: band)
            draw(first, "solid", band, x: middle - width - Self.gap / 2, width, into: &svg)
            draw(second, "hollow", band, x: middle + Self.gap / 2, width, into: &svg)
        }
        return Drawing(
            width: bands.width, height: baseline + bands.footHeight, content: svg,
            hasLinks: first.list != nil || second.list != nil)
    }

    private func draw(
        _ series: Series, _ style: String, _ band: Int, x: Double, _ width: Double, into svg: inout Markup
    ) {
        let (value, isRunning) = (series.values[band], bands.isRunning(band))
        let top = y(value)
        let sameDay = isRunning ? series.sameDay.map(y) : nil
        let href = value > 0 ? bands.href(of: band, series.list) : nil
        svg.group("\(bands.cycles[band].id) · \(series.label): \(value)", href: href) { svg in
            if value > 0 {
                svg.rectangle(
                    .init(isRunning ? "\(style) running" : style), x: x, y: top, width: width, height: baseline - top)
            } else {
                svg.line("zero", x: (x, x + width), y: (top - 1, top - 1))
            }
            if let sameDay { svg.line("then-mark", x: (x - 2, x + width + 2), y: (sameDay, sameDay)) }
            // Zero has no column to see, and the running cycle is what is asked for: their numbers always stand.
            guard isLabelled || value == 0 || isRunning else { return }
            // A number never lies on the tick: it goes above it.
            let isCrossed = sameDay.map { $0 > top - 18 && $0 <= top } ?? false
            svg.label(
                isRunning ? "middle strong halo" : "middle ink halo", x: x + width / 2,
                y: (isCrossed ? sameDay ?? top : top) - 5, String(value))
        }
    }
}
