/// The shapes that drawings are made of; a style is a class of the style sheet.
extension Markup {
    mutating func line(_ style: Attribute, x: (Double, Double), y: (Double, Double)) {
        empty("line", ["class": style, "x1": .init(x.0), "x2": .init(x.1), "y1": .init(y.0), "y2": .init(y.1)])
    }

    mutating func rectangle(_ style: Attribute, x: Double, y: Double, width: Double, height: Double) {
        empty(
            "rect",
            ["class": style, "x": .init(x), "y": .init(y), "width": .init(width), "height": .init(height)])
    }

    mutating func label(_ style: Attribute, x: Double, y: Double, _ text: String) {
        element("text", ["class": style, "x": .init(x), "y": .init(y)], text: text)
    }

    /// What belongs together, with its tool tip.
    mutating func group(_ title: String, _ draw: (inout Markup) -> Void) {
        open("g")
        element("title", text: title)
        draw(&self)
        close("g")
    }
}
