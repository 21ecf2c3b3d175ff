/// Two counts of each row as a hollow and a filled dot on one line, joined: how far it is from before to after.
struct Dumbbells: Sendable {
    struct Row: Sendable {
        /// Short: stands at the left.
        let name: String
        /// The full name, for tool tips.
        let title: String
        let before: Int
        let after: Int
    }

    let rows: [Row]

    private static let width = 440.0
    private static let left = 76.0
    private static let right = 28.0
    private static let rowHeight = 22.0
    private static let top = 22.0

    func drawing() -> Drawing {
        let scale = Scale(upTo: rows.map { max($0.before, $0.after) }.max() ?? 0)
        let height = Self.top + Self.rowHeight * Double(rows.count) + 6
        var svg = Markup(reserving: 8192)
        for tick in scale.ticks {
            let x = x(tick, scale)
            svg.line(tick == 0 ? "axis" : "grid", x: (x, x), y: (Self.top - 6, height))
            svg.label("middle", x: x, y: 10, String(tick))
        }
        for (place, row) in rows.enumerated() {
            draw(row, y: Self.top + Self.rowHeight * (Double(place) + 0.5), scale, into: &svg)
        }
        return Drawing(width: Self.width, height: height, content: svg)
    }

    private func draw(_ row: Row, y: Double, _ scale: Scale, into svg: inout Markup) {
        let (before, after) = (x(row.before, scale), x(row.after, scale))
        svg.group("\(row.title): \(row.before) → \(row.after)") { svg in
            svg.element("text", ["x": 0, "y": .init(y + 4)], text: row.name)
            svg.line("trend", x: (before, after), y: (y, y))
            Mark.Shape.circle.draw(x: before, y: y, size: 10, style: "hollow", into: &svg)
            Mark.Shape.circle.draw(x: after, y: y, size: 9, style: "solid point", into: &svg)
            svg.label("small", x: max(before, after) + 9, y: y + 4, "\(row.before) → \(row.after)")
        }
    }

    private func x(_ value: Int, _ scale: Scale) -> Double {
        Self.left + (Self.width - Self.left - Self.right - 24) * Double(value) / Double(scale.maximum)
    }
}
