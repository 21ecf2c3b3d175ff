internal import BackdriveCore

/// An AP's life as a line: one row for each promise, from the day it was made to the day it named, and below them one place
/// for each weekly meeting held.
///
/// Old promises are dotted, as is what an ending left of the last one; that is filled, and the days past it are hatched up
/// to today.
struct PlanLine: Sendable {
    struct Promise: Sendable {
        let madeOn: Day
        let dueOn: Day
        /// `due 10-23, moved on 10-16: +21 days`.
        let label: String
    }

    struct Check: Sendable {
        let on: Day
        /// Nil for a meeting that did not look at the AP.
        let outcome: BackdriveCore.Check.Outcome?
        /// In words, for tool tips.
        let name: String
    }

    /// How it ended, with its label; nil while it is open.
    struct Ending: Sendable {
        let on: Day
        let isDone: Bool
        let label: String
    }

    let createdOn: Day
    /// The first one first; the last is in force.
    let promises: [Promise]
    let checks: [Check]
    let ending: Ending?
    let asOf: Day
    let labels: Labels

    struct Labels: Sendable {
        let created: String
        /// `11 days overdue`; nil unless it is.
        let overdue: String?
        let checks: String
        let today: String
    }

    private static let size = (left: 8.0, right: 836.0, width: 940.0)
    private static let lane = (top: 34.0, height: 12.0, pitch: 34.0)

    /// The last day of the line: today while it is open.
    private var end: Day { ending?.on ?? asOf }
    private var lastLane: Double { Self.lane.top + Self.lane.pitch * Double(promises.count - 1) }
    private var checkLine: Double { lastLane + 48 }
    private var axis: Double { checkLine + 22 }

    private var range: ClosedRange<Day> {
        createdOn...promises.reduce(max(end, createdOn + 1)) { max($0, $1.dueOn) }
    }

    private func x(_ day: Day) -> Double {
        let range = range
        let share = Double(min(max(day, range.lowerBound), range.upperBound) - range.lowerBound)
        return Self.size.left + (Self.size.right - Self.size.left) * share
            / Double(range.upperBound - range.lowerBound)
    }

    func drawing() -> Drawing {
        var svg = Markup(reserving: 8192)
        for place in promises.indices { draw(promise: place, into: &svg) }
        drawChecks(into: &svg)
        drawAxis(into: &svg)
        if let ending {
            draw(ending, into: &svg)
        } else {
            svg.line("today", x: (x(asOf), x(asOf)), y: (10, axis + 4))
            svg.label("strong halo", x: x(asOf) + 6, y: 18, labels.today)
        }
        return Drawing(width: Self.size.width, height: axis + 38, content: svg)
    }

    private func draw(promise place: Int, into svg: inout Markup) {
        let promise = promises[place]
        let isCurrent = place == promises.count - 1
        let top = Self.lane.top + Self.lane.pitch * Double(place)
        let (start, due) = (x(promise.madeOn), x(promise.dueOn))
        if place > 0 {
            svg.line("thread", x: (start, start), y: (top - Self.lane.pitch + Self.lane.height, top))
        } else {
            svg.label("ink halo", x: start, y: top - 7, labels.created)
        }
        // What came to its end before its day is no promise any more behind it.
        let kept = isCurrent ? min(due, x(ending?.on ?? promise.dueOn)) : start
        if kept < due { svg.rectangle("lane void", x: kept, y: top, width: due - kept, height: Self.lane.height) }
        if isCurrent {
            svg.rectangle("lane", x: start, y: top, width: max(1, kept - start), height: Self.lane.height)
        }
        if isCurrent, let overdue = labels.overdue, x(asOf) > due {
            svg.rectangle("over", x: due, y: top, width: x(asOf) - due, height: Self.lane.height)
            let half = TextWidth.of(overdue) / 2
            let fits = x(asOf) - due > 2 * half + 24
            svg.label(
                fits ? "middle red halo" : "end red halo", x: fits ? (due + x(asOf)) / 2 : x(asOf) - 6,
                y: fits ? top - 7 : top + Self.lane.height + 14, overdue)
        }
        svg.flag(x: due, bottom: top + Self.lane.height, height: Self.lane.height + 12)
        let width = TextWidth.of(promise.label)
        let created = place == 0 ? Self.size.left + TextWidth.of(labels.created) + 8 : 0
        let isLeft =
            due - 6 - width > created
            && (ending != nil || !(due - 6 - width...due).contains(x(asOf)) || x(asOf) == due)
        svg.label(
            .init((isLeft ? "end " : "") + (isCurrent ? "strong halo" : "ink halo")), x: isLeft ? due - 6 : due + 12,
            y: top - 7, promise.label)
    }

    private func drawChecks(into svg: inout Markup) {
        svg.line("grid", x: (Self.size.left, x(end)), y: (checkLine, checkLine))
        for check in checks {
            let x = x(check.on)
            svg.group(check.on, check.name) { svg in
                switch check.outcome {
                case .onTrack?: Mark.Shape.circle.draw(x: x, y: checkLine, size: 10, style: "ck-on_track", into: &svg)
                case .atRisk?: Mark.Shape.triangle.draw(x: x, y: checkLine, size: 11, style: "ck-at_risk", into: &svg)
                case .offTrack?, .blocked?:
                    Mark.Shape.square.draw(x: x, y: checkLine, size: 9, style: "ck-off_track", into: &svg)
                case nil:
                    svg.rectangle("gap", x: x - 6, y: checkLine - 6, width: 12, height: 12)
                    svg.line("ck-none", x: (x - 4, x + 4), y: (checkLine, checkLine))
                }
            }
        }
        svg.label(x: Self.size.right + 16, y: checkLine + 4, labels.checks)
    }

    /// The days of the checks below the axis, as many as have room; today's, or the last one's, always.
    private func drawAxis(into svg: inout Markup) {
        let days = ([createdOn] + checks.map(\.on)).filter { $0 < end }
        svg.axis(x: (Self.size.left, Self.size.right), y: axis, ticks: days.map(x))
        let half = 20.0
        var line = LabelLine(taken: [x(end) - half...x(end) + half])
        var year: Int?
        for day in days {
            let x = x(day)
            let isFirst = day == createdOn
            guard line.take(isFirst ? x...x + 2 * half : x - half...x + half) else { continue }
            let style: Attribute? = isFirst ? nil : "middle"
            svg.label(style, x: x, y: axis + 17, day.monthAndDay)
            guard day.components.year != year else { continue }
            svg.label(style, x: x, y: axis + 32, day.year)
            year = day.components.year
        }
        svg.label("middle strong", x: x(end), y: axis + 17, end.monthAndDay)
    }

    private func draw(_ ending: Ending, into svg: inout Markup) {
        let (x, y) = (x(ending.on), lastLane + Self.lane.height / 2)
        Mark.Shape.circle.draw(x: x, y: y, size: 16, style: ending.isDone ? "ck-on_track" : "ck-dropped", into: &svg)
        svg.add("<path class=\"tick\" d=\"M", ending.isDone ? x - 3.5 : x - 3)
        svg.add(" ", ending.isDone ? y : y - 3)
        svg.add(ending.isDone ? "l2.6 2.8 4.6-5.4\"/>" : "l6 6m0-6l-6 6\"/>")
        svg.label(
            ending.isDone ? "middle blue halo" : "middle ink halo",
            x: min(max(x, Self.size.left + TextWidth.of(ending.label) / 2), Self.size.right), y: y + 24, ending.label)
    }
}

extension Markup {
    /// A pole with a flag to its right: a due date.
    mutating func flag(x: Double, bottom: Double, height: Double) {
        add("<path class=\"flag\" d=\"M", x)
        add(" ", bottom)
        add("v", -height)
        add("h8l-2.5 4 2.5 4h-8\"/>")
    }
}
