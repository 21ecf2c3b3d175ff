/// A row of small columns without labels: how a tile's number stood in each of the last cycles.
///
/// What is counted is solid, what it is out of is hollow; nothing counted is a tick on the axis, nothing measured is hatched.
struct Spark: Sendable {
    struct Column: Sendable {
        /// The cycle, for those who hear the drawing.
        let name: String
        /// Nil where nothing was measured.
        let counted: Int?
        /// What the count is out of; nil where it is out of nothing.
        var of: Int?
        var isRunning = false
    }

    let columns: [Column]
    /// A class that gives the colour: `is-bad`.
    var style = ""

    private static let height = 40.0
    private static let pitch = 12.0
    private static let columnWidth = 9.0
    /// Of what was not measured.
    private static let boxHeight = 13.0

    private var width: Double { Double(columns.count - 1) * Self.pitch + Self.columnWidth }
    private var largest: Int { max(1, columns.compactMap { $0.of ?? $0.counted }.max() ?? 1) }

    private func rise(_ value: Int) -> Double { (Self.height - 2) * Double(value) / Double(largest) }

    /// - Parameter label: what it shows, in words.
    func svg(label: String) -> [UInt8] {
        Markup.svg([
            "class": .init(style.isEmpty ? "spark" : "spark \(style)"), "width": .init(width), "height": 40,
            "viewBox": .init("0 0 \(width.coordinate) 40"), "role": "img", "aria-label": .init(label),
        ]) { svg in
            svg.line("axis", x: (-2, width + 2), y: (Self.height, Self.height))
            for (place, column) in columns.enumerated() { draw(column, x: Double(place) * Self.pitch, into: &svg) }
        }
    }

    private func draw(_ column: Column, x: Double, into svg: inout Markup) {
        let running = column.isRunning ? " running" : ""
        guard let counted = column.counted else {
            svg.rectangle(
                "unmeasured", x: x + 0.5, y: Self.height - Self.boxHeight - 0.5, width: Self.columnWidth - 1,
                height: Self.boxHeight)
            return
        }
        if let of = column.of, of > counted {
            svg.rectangle(
                .init("hollow" + running), x: x + 0.7, y: Self.height - rise(of), width: Self.columnWidth - 1.4,
                height: rise(of) - 0.7)
        }
        if counted > 0 {
            svg.rectangle(
                .init("solid" + running), x: x, y: Self.height - rise(counted), width: Self.columnWidth,
                height: rise(counted))
        } else if column.of == nil {
            svg.line("zero", x: (x, x + Self.columnWidth), y: (Self.height - 1, Self.height - 1))
        }
    }
}
