/// How and when an AP ended; an ending counts on its own day (METRICS.md §0).
package struct Ending: Sendable, Hashable {
    package let on: Day
    package let isDone: Bool

    package static func done(on day: Day) -> Ending { Ending(on: day, isDone: true) }
    package static func dropped(on day: Day) -> Ending { Ending(on: day, isDone: false) }
}
