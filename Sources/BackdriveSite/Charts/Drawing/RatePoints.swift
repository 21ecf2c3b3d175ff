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

    func drawing() -> Drawing {
        let plot = Plot(bands: names.count, scale: .percent)
        var svg = Markup(reserving: 4096)
        plot.drawGround(names: names, label: { "\($0 / 10)%" }, into: &svg)
        for band in rates.indices where rates[band] == nil {
            plot.drawUnmeasured(band: band, title: "\(titles[band]): \(unmeasured)", into: &svg)
        }
        for band in rates.indices.dropFirst() {
            guard let from = rates[band - 1], let to = rates[band] else { continue }
            svg.empty(
                "line",
                [
                    "class": "trend", "x1": .init(plot.middle(ofBand: band - 1)), "y1": .init(plot.y(from.permille)),
                    "x2": .init(plot.middle(ofBand: band)), "y2": .init(plot.y(to.permille)),
                ])
        }
        let isLabelled = plot.fits(rates.compactMap { $0.map(Self.label) })
        for (band, rate) in rates.enumerated() {
            guard let rate else { continue }
            draw(rate, band, isLabelled, on: plot, into: &svg)
        }
        return plot.drawing(svg)
    }

    private static func label(_ rate: Rate) -> String { "\(rate.n)/\(rate.of)" }

    private func draw(_ rate: Rate, _ band: Int, _ isLabelled: Bool, on plot: Plot, into svg: inout Markup) {
        let (x, y) = (plot.middle(ofBand: band), plot.y(rate.permille))
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
}
