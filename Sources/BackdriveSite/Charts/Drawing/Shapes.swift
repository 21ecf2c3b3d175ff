internal import BackdriveCore
internal import Mustache

/// The shapes that drawings are made of; a style is a class of the style sheet.
extension Markup {
    mutating func line(_ style: Attribute, x: (Double, Double), y: (Double, Double)) {
        add("<line class=\"", style)
        add("\" x1=\"", x.0)
        add("\" x2=\"", x.1)
        add("\" y1=\"", y.0)
        add("\" y2=\"", y.1)
        add("\"/>")
    }

    /// A horizontal axis with ticks below it.
    mutating func axis(x: (Double, Double), y: Double, ticks: [Double]) {
        add("<path class=\"axis\" d=\"M", x.0)
        add(" ", y)
        add("H", x.1)
        var down = Markup()
        down.add(" ", y)
        down.add("v4")
        for tick in ticks {
            add("M", tick)
            safe(down.bytes)
        }
        add("\"/>")
    }

    mutating func rectangle(_ style: Attribute, x: Double, y: Double, width: Double, height: Double) {
        add("<rect class=\"", style)
        add("\" x=\"", x)
        add("\" y=\"", y)
        add("\" width=\"", width)
        add("\" height=\"", height)
        add("\"/>")
    }

    mutating func circle(_ style: Attribute, x: Double, y: Double, radius: Double) {
        add("<circle class=\"", style)
        add("\" cx=\"", x)
        add("\" cy=\"", y)
        add("\" r=\"", radius)
        add("\"/>")
    }

    mutating func polygon(_ style: Attribute, _ points: [(x: Double, y: Double)]) {
        shape("<polygon class=\"", style, points)
    }

    mutating func polyline(_ style: Attribute, _ points: [(x: Double, y: Double)]) {
        shape("<polyline class=\"", style, points)
    }

    private mutating func shape(_ start: StaticString, _ style: Attribute, _ points: [(x: Double, y: Double)]) {
        add(start, style)
        add("\" points=\"")
        for (place, point) in points.enumerated() {
            add(place == 0 ? "" : " ", point.x)
            add(",", point.y)
        }
        add("\"/>")
    }

    mutating func label(_ style: Attribute? = nil, x: Double, y: Double, _ text: String) {
        if let style {
            add("<text class=\"", style)
            add("\" x=\"", x)
        } else {
            add("<text x=\"", x)
        }
        add("\" y=\"", y)
        add("\">", text)
        add("</text>")
    }

    /// What belongs together, with its tool tip, and a link where it stands for a list.
    ///
    /// The keyboard stops at none of them: the numbers of the page's tables lead to the same lists.
    mutating func group(_ title: String, href: String? = nil, _ draw: (inout Markup) -> Void) {
        if let href {
            add("<a href=\"", href)
            add("\" tabindex=\"-1\"><title>", title)
        } else {
            add("<g><title>", title)
        }
        add("</title>")
        draw(&self)
        add(href == nil ? "</g>" : "</a>")
    }

    /// What happened on a day, its tool tip `2026-11-20: 3`.
    mutating func group(_ day: Day, _ what: some TemplateText, _ draw: (inout Markup) -> Void) {
        add("<g><title>", day)
        add(": ", what)
        add("</title>")
        draw(&self)
        add("</g>")
    }
}
