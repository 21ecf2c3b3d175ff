internal import BackdriveCore

/// Equal bands for cycles along the foot of a chart, the running one apart at the right.
///
/// Each has its short name below it; the year stands under the first cycle and under the first of each new year.
struct CycleBands: Sendable {
    let cycles: [Cycle]
    /// What is written below the last cycle while it is running: `day 3 of 14`; nil when it is over.
    let running: String?
    let width: Double

    private static let runningWidth = 66.0

    /// Where a list of a cycle's page lies, from a page one folder deep, as those are on which marks stand for lists.
    func href(of band: Int, _ list: String?) -> String? {
        list.map { "../cycles/\(cycles[band].id).html#\($0)" }
    }

    private var isRunning: Bool { running != nil }
    var pitch: Double {
        isRunning
            ? (width - Self.runningWidth) / Double(max(1, cycles.count - 1)) : width / Double(max(1, cycles.count))
    }

    func isRunning(_ band: Int) -> Bool { isRunning && band == cycles.count - 1 }

    func middle(of band: Int) -> Double {
        isRunning(band) ? width - Self.runningWidth / 2 - 1 : pitch * (Double(band) + 0.5)
    }

    /// What is written below the axis takes this much room.
    var footHeight: Double { cycles.indices.last.map { isRunning($0) && beginsYear($0) } ?? false ? 50 : 36 }

    /// Whether a cycle is the first one drawn of its year.
    private func beginsYear(_ band: Int) -> Bool { band == 0 || cycles[band].year != cycles[band - 1].year }

    /// The axis, the names, the years, and the dotted line before the running cycle.
    func draw(baseline: Double, top: Double, into svg: inout Markup) {
        svg.line("axis", x: (0, width), y: (baseline, baseline))
        drawNames(at: cycles.indices.map(middle), end: width, baseline: baseline, into: &svg)
        if isRunning, cycles.count > 1 {
            let x = width - Self.runningWidth - 4
            svg.line("thread", x: (x, x), y: (top, baseline))
        }
    }

    /// The names, as many as fit and the last one always, and the years below them.
    ///
    /// - Parameter end: the right edge, where the day of the running cycle ends.
    func drawNames(at middles: [Double], end: Double, baseline: Double, into svg: inout Markup) {
        let room = middles.count > 1 ? middles[1] - middles[0] : width
        let stride = max(1, Int((26 / room).rounded(.up)))
        for (band, cycle) in cycles.enumerated() {
            let x = middles[band]
            if (cycles.count - 1 - band).isMultiple(of: stride) {
                svg.label(isRunning(band) ? "middle strong" : "middle", x: x, y: baseline + 15, cycle.shortName)
            }
            let beginsYear = beginsYear(band)
            if beginsYear, band > 0 {
                let tick = (middles[band - 1] + x) / 2
                svg.line("axis", x: (tick, tick), y: (baseline, baseline + 30))
            }
            if beginsYear, isRunning(band) || end - x > roomOfDay {
                svg.label("middle", x: x, y: baseline + 30, cycle.year)
            }
            // Below the running cycle its day has the place, unless the year stands there.
            if isRunning(band), let running {
                svg.label("end ink", x: end, y: baseline + (beginsYear ? 44 : 30), running)
            }
        }
    }

    /// What the running cycle's day takes at the right.
    private var roomOfDay: Double { running.map { TextWidth.of($0) + 16 } ?? 0 }
}

extension Cycle {
    /// `C06` of `2026-C06`: enough beside its neighbours.
    var shortName: String { String(id.drop { $0 != "C" }) }
    /// `2026` of `2026-C06`.
    var year: String { String(id.prefix { $0 != "-" }) }
}
