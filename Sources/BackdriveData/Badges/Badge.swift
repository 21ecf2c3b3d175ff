import BackdriveCore

/// A record's id and state in one small picture, to be shown in notes.
struct Badge {
    let label: String
    let message: String
    let colour: Colour

    /// Those of the style sheet in daylight; white text stands out from each by 4.5 : 1 at least (WCAG 1.4.3).
    enum Colour: String {
        case overdue = "#A3160F"
        /// Due soon, or at risk, off track or blocked.
        case soon = "#8A5600"
        case open = "#096ACB"
        case done = "#0B4F9E"
        case quiet = "#52606D"
    }

    /// For shields.io and its kind, which draw it in the look of other badges.
    var endpoint: [UInt8] {
        var json = JSONWriter(.compact)
        json.object {
            $0.member("schemaVersion", 1)
            $0.member("label", label)
            $0.member("message", message)
            $0.member("color", colour.rawValue)
        }
        return json.finished()
    }

    var svg: [UInt8] {
        let (left, right) = (Self.width(of: label), Self.width(of: message))
        let (labelWidth, width) = (left + 2 * Self.padding, left + right + 4 * Self.padding)
        let name = "\(label): \(message)"
        var xml = XMLWriter()
        xml.start(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "20",
                "viewBox": "0 0 \(width) 20", "role": "img", "aria-label": name,
            ])
        xml.element("title", name)
        xml.emptyElement("rect", ["width": "\(width)", "height": "20", "rx": "3", "fill": colour.rawValue])
        xml.emptyElement("path", ["d": "M3 0H\(labelWidth)V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z", "fill": "#1B2430"])
        xml.start("g", ["fill": "#FFFFFF", "font-family": Self.fonts, "font-size": "11"])
        write(label, at: Self.padding, left, to: &xml)
        write(message, at: labelWidth + Self.padding, right, to: &xml)
        xml.end("g")
        xml.end("svg")
        return xml.bytes
    }

    private static let padding = 6
    private static let fonts = "Verdana,DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"

    /// The text fills the room reckoned for it, whichever of the fonts is there.
    private func write(_ text: String, at x: Int, _ width: Int, to xml: inout XMLWriter) {
        xml.element("text", text, ["x": "\(x)", "y": "14", "textLength": "\(width)"])
    }

    /// About how wide a text of 11 px is, in px: closer than a chart's labels are reckoned, as the text is stretched to
    /// fill it.
    private static func width(of text: String) -> Int {
        let tenths = text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar {
            case " ", "-", ".", ",", ":", "i", "j", "l", "t", "f", "r", "I": sum + 45
            case "A"..."Z", "m", "w", "·", "—": sum + 80
            case "\u{0}"..<"\u{1100}": sum + 70
            default: sum + 110
            }
        }
        return (tenths + 9) / 10
    }
}
