internal import BackdriveCore

/// A count for every cycle as a column, within the outline of what it is out of.
///
/// Zero is a tick, as somebody looked and found nothing; what was not measured is hatched.
struct CycleColumns: Sendable {
    struct Column: Sendable {
        /// Nil where nothing was measured.
        let counted: Int?
        /// Nil where the count is out of nothing.
        var of: Int?

        var label: String { counted.map { counted in of.map { "\(counted)/\($0)" } ?? String(counted) } ?? "–" }
    }

    let bands: CycleBands
    let columns: [Column]
    /// The value that takes the whole height: panels that stand together share it.
    let largest: Int
    /// The style of what is counted.
    var style = ""
    var rise = 62.0
    /// The count on the same day of the last cycle: a tick beside the running one.
    var sameDay: Int?
    /// The list of a cycle's page that a count stands for.
    var list: String?

    private static let top = 18.0
    private var baseline: Double { Self.top + rise }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 4096)
        if style.isEmpty { svg.open("g") } else { svg.open("g", ["class": .init(style)]) }
        bands.draw(baseline: baseline, top: 4, into: &svg)
        for band in columns.indices { draw(band, into: &svg) }
        svg.close("g")
        return Drawing(width: bands.width, height: baseline + bands.footHeight, content: svg, hasLinks: list != nil)
    }

    private func y(_ value: Int) -> Double { baseline - rise * Double(value) / Double(max(1, largest)) }

    private var isLabelled: Bool { columns.allSatisfy { TextWidth.of($0.label) <= bands.pitch } }

    private func draw(_ band: Int, into svg: inout Markup) {
        let (column, isRunning) = (columns[band], bands.isRunning(band))
        let width = min(26, bands.pitch * 0.62)
        let (middle, running) = (bands.middle(of: band), isRunning ? " running" : "")
        let x = middle - width / 2
        var top = y(column.of ?? column.counted ?? 0)
        let href = column.counted ?? 0 > 0 ? bands.href(of: band, list) : nil
        svg.group("\(bands.cycles[band].id): \(column.label)", href: href) { svg in
            switch column.counted {
            case nil:
                top = baseline - 22
                svg.rectangle("unmeasured", x: x, y: top, width: width, height: 22)
            case 0? where column.of == nil:
                svg.line("zero", x: (x, x + width), y: (baseline - 1, baseline - 1))
            case let counted?:
                if let of = column.of, of > counted {
                    svg.rectangle(
                        .init("hollow" + running), x: x + 0.7, y: y(of), width: width - 1.4,
                        height: baseline - y(of) - 0.7)
                }
                if counted > 0 {
                    svg.rectangle(
                        .init("solid" + running), x: x, y: y(counted), width: width, height: baseline - y(counted))
                }
            }
            if isRunning, let sameDay {
                svg.line("then-mark", x: (x - 3, x + width + 3), y: (y(sameDay), y(sameDay)))
                // A number never lies on the tick: it goes above it.
                if y(sameDay) > top - 18 { top = min(top, y(sameDay)) }
            }
            guard isLabelled || isRunning || column.counted == 0 else { return }
            svg.label(isRunning ? "middle strong halo" : "middle ink halo", x: middle, y: top - 5, column.label)
        }
    }
}
