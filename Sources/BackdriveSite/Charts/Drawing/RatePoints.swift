internal import BackdriveCore

/// A rate for every band as a point on 0% to 100%, with its numerator and denominator beside it; neighbours are joined
/// by straight lines, and a rate of nothing is hatched.
struct RatePoints: Sendable {
    let names: [String]
    let titles: [String]
    let rates: [Rate?]
    /// What a hatched band says.
    let unmeasured: String

    static let mark = Mark(style: "solid", shape: .circle)

    private static let (width, height, left, right, top) = (440.0, 216.0, 34.0, 6.0, 18.0)
    private static let baseline = height - 24

    private var bandWidth: Double { (Self.width - Self.left - Self.right) / Double(max(1, names.count)) }
    private func start(of band: Int) -> Double { Self.left + bandWidth * Double(band) }
    private func middle(of band: Int) -> Double { start(of: band) + bandWidth / 2 }

    /// The height at which a rate is drawn; smaller is higher.
    private func y(_ permille: Int) -> Double {
        Self.baseline - (Self.baseline - Self.top) * Double(permille) / Double(Scale.percent.maximum)
    }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 4096)
        drawGround(into: &svg)
        for band in rates.indices where rates[band] == nil { drawUnmeasured(band, into: &svg) }
        for band in rates.indices.dropFirst() {
            guard let from = rates[band - 1], let to = rates[band] else { continue }
            svg.empty(
                "line",
                [
                    "class": "trend", "x1": .init(middle(of: band - 1)), "y1": .init(y(from.permille)),
                    "x2": .init(middle(of: band)), "y2": .init(y(to.permille)),
                ])
        }
        for (band, rate) in rates.enumerated() {
            if let rate { draw(rate, band, into: &svg) }
        }
        return Drawing(width: Self.width, height: Self.height, content: svg)
    }

    private static func label(_ rate: Rate) -> String { "\(rate.n)/\(rate.of)" }

    /// Whether labels as wide as the widest fit side by side; else the table has the numbers.
    private var isLabelled: Bool {
        Double(rates.compactMap { $0.map { Self.label($0).utf8.count } }.max() ?? 0) * 6.2 <= bandWidth
    }

    private func draw(_ rate: Rate, _ band: Int, into svg: inout Markup) {
        let (x, y) = (middle(of: band), y(rate.permille))
        svg.group("\(titles[band]): \(Self.label(rate))") { svg in
            Self.mark.shape.draw(x: x, y: y, size: 8, style: "solid point", into: &svg)
            if isLabelled {
                let place = placeOfLabel(band)
                svg.label(place.style, x: x + place.dx, y: y + place.dy, Self.label(rate))
            }
        }
    }

    /// Where the lines to the neighbours leave room: above the point, below it when both rise from it, and beside the one
    /// that rises when the other one falls.
    private func placeOfLabel(_ band: Int) -> (style: Attribute, dx: Double, dy: Double) {
        func rises(to neighbour: Int) -> Bool {
            guard rates.indices.contains(neighbour), let own = rates[band], let other = rates[neighbour] else {
                return false
            }
            return other.permille > own.permille
        }
        return switch (rises(to: band - 1), rises(to: band + 1)) {
        case (false, false): ("middle small halo", 0, -9)
        case (true, true): ("middle small halo", 0, 18)
        case (true, false): ("small halo", -3, -9)
        case (false, true): ("end small halo", 3, -9)
        }
    }

    /// Grid lines, the numbers at them, and the bands' names: as many as fit, the last one always.
    private func drawGround(into svg: inout Markup) {
        for tick in Scale.percent.ticks {
            let y = y(tick)
            svg.line(tick == 0 ? "axis" : "grid", x: (Self.left, Self.width - Self.right), y: (y, y))
            svg.label("end", x: Self.left - 6, y: y + 4, "\(tick / 10)%")
        }
        let widest = Double(names.map { $0.unicodeScalars.count }.max() ?? 1) * 7.5 + 6
        let stride = max(1, Int((widest / bandWidth).rounded(.up)))
        for (band, name) in names.enumerated() where (names.count - 1 - band).isMultiple(of: stride) {
            svg.label("middle", x: middle(of: band), y: Self.height - 6, name)
        }
    }

    /// Hatches a band in which nothing was measured: it is never drawn as zero.
    private func drawUnmeasured(_ band: Int, into svg: inout Markup) {
        let inset = bandWidth * 0.14
        svg.open("g", ["class": "unmeasured"])
        svg.element("title", text: "\(titles[band]): \(unmeasured)")
        svg.empty(
            "rect",
            [
                "x": .init(start(of: band) + inset), "y": .init(Self.top), "width": .init(bandWidth - 2 * inset),
                "height": .init(Self.baseline - Self.top),
            ])
        var y = Self.top + 8
        while y < Self.baseline {
            svg.empty(
                "line",
                [
                    "x1": .init(start(of: band) + inset), "y1": .init(y), "y2": .init(y - 8),
                    "x2": .init(start(of: band) + bandWidth - inset),
                ])
            y += 10
        }
        svg.close("g")
    }
}
