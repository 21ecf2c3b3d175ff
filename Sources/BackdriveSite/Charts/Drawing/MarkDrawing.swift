extension Mark {
    /// The mark as a key shows it, before its name.
    var swatch: [UInt8] {
        Markup.svg(["width": 14, "height": 12, "aria-hidden": "true"]) { svg in
            shape.draw(x: 7, y: 6, size: 11, style: .init(style), into: &svg)
        }
    }
}

extension Mark.Shape {
    /// Draws the shape around a point, about `size` wide.
    func draw(x: Double, y: Double, size: Double, style: Attribute, into svg: inout Markup) {
        let half = size / 2
        switch self {
        case .circle: svg.circle(style, x: x, y: y, radius: half)
        case .square: svg.rectangle(style, x: x - half, y: y - half, width: size, height: size)
        case .triangle: svg.polygon(style, [(x, y - half), (x + half, y + half), (x - half, y + half)])
        case .diamond: svg.polygon(style, [(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
        case .triangleDown: svg.polygon(style, [(x, y + half), (x + half, y - half), (x - half, y - half)])
        case .line: svg.line(style, x: (x - half, x + half), y: (y, y))
        case .cross:
            let arm = size / 6
            svg.polygon(
                style,
                [
                    (x - arm, y - half), (x + arm, y - half), (x + arm, y - arm), (x + half, y - arm),
                    (x + half, y + arm), (x + arm, y + arm), (x + arm, y + half), (x - arm, y + half),
                    (x - arm, y + arm), (x - half, y + arm), (x - half, y - arm), (x - arm, y - arm),
                ])
        }
    }
}
