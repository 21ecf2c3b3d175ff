/// Two counts a row as a hollow and a filled dot on one line: how far it is from before to after, all rows on one scale.
struct BeforeAfterScale: Sendable {
    private static let width = 276.0
    private static let left = 12.0
    private static let rowHeight = 30.0

    private let scale: Scale
    /// Of the plot: at its right the widest label has room.
    private let length: Double

    init(upTo largest: Int) {
        scale = Scale(upTo: largest)
        length = Self.width - Self.left - TextWidth.of("\(largest) → \(largest)") - 14
    }

    /// The numbers of the scale, above the rows.
    var head: [UInt8] {
        Markup.svg(["class": "chart", "width": .init(Self.width), "height": 16, "aria-hidden": "true"]) { svg in
            for tick in scale.ticks { svg.label("middle", x: x(tick), y: 12, String(tick)) }
        }
    }

    /// - Parameters:
    ///   - style: a class that gives the colour, `is-bad`; empty for none.
    ///   - label: what the row shows, in words.
    func row(before: Int, after: Int, style: String, label: String) -> [UInt8] {
        let (middle, bottom) = (Self.rowHeight / 2, Self.rowHeight)
        return Markup.svg([
            "class": .init(style.isEmpty ? "chart" : "chart \(style)"), "width": .init(Self.width),
            "height": .init(bottom), "role": "img", "aria-label": .init(label),
        ]) { svg in
            for tick in scale.ticks { svg.line(tick == 0 ? "axis" : "grid", x: (x(tick), x(tick)), y: (0, bottom)) }
            svg.line("stem", x: (x(before), x(after)), y: (middle, middle))
            Mark.Shape.circle.draw(x: x(before), y: middle, size: 10, style: "hollow", into: &svg)
            Mark.Shape.circle.draw(x: x(after), y: middle, size: 10, style: "solid", into: &svg)
            svg.label("strong halo", x: x(max(before, after)) + 10, y: middle + 4, "\(before) → \(after)")
        }
    }

    private func x(_ value: Int) -> Double { Self.left + length * Double(value) / Double(scale.maximum) }
}
