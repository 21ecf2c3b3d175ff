extension Mark {
    /// The mark as a key shows it, before its name.
    var swatch: [UInt8] {
        var svg = Markup()
        svg.open("svg", ["width": 14, "height": 12, "aria-hidden": "true"])
        shape.draw(x: 7, y: 6, size: 11, style: style, into: &svg)
        svg.close("svg")
        return svg.bytes
    }
}

extension Mark.Shape {
    /// Draws the shape around a point, about `size` wide.
    func draw(x: Double, y: Double, size: Double, style: String, into svg: inout Markup) {
        let half = size / 2
        switch self {
        case .circle:
            svg.empty("circle", ["class": .init(style), "cx": .init(x), "cy": .init(y), "r": .init(half)])
        case .square:
            svg.rectangle(.init(style), x: x - half, y: y - half, width: size, height: size)
        case .triangle:
            polygon([(x, y - half), (x + half, y + half), (x - half, y + half)], style, &svg)
        case .diamond:
            polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], style, &svg)
        case .triangleDown:
            polygon([(x, y + half), (x + half, y - half), (x - half, y - half)], style, &svg)
        case .line: svg.line(.init(style), x: (x - half, x + half), y: (y, y))
        case .cross:
            let arm = size / 6
            polygon(
                [
                    (x - arm, y - half), (x + arm, y - half), (x + arm, y - arm), (x + half, y - arm),
                    (x + half, y + arm), (x + arm, y + arm), (x + arm, y + half), (x - arm, y + half),
                    (x - arm, y + arm), (x - half, y + arm), (x - half, y - arm), (x - arm, y - arm),
                ], style, &svg)
        }
    }

    private func polygon(_ points: [(x: Double, y: Double)], _ style: String, _ svg: inout Markup) {
        svg.empty("polygon", ["class": .init(style), "points": .init(points.coordinates)])
    }
}

extension [(x: Double, y: Double)] {
    /// As SVG's `points` attribute has them.
    var coordinates: String { map { "\($0.x.coordinate),\($0.y.coordinate)" }.joined(separator: " ") }
}
