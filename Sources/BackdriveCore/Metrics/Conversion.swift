/// Whether what was analysed in a cycle became work (METRICS.md 1.7).
package struct Conversion: Sendable {
    /// A covering AP of any episode was ever created.
    private(set) var converted = 0
    /// One of them was not dropped.
    private(set) var live = 0
    /// Problems analysed in the cycle that are no duplicates now.
    private(set) var analysed = 0

    static func perCycle(in snapshot: Snapshot) -> [Conversion] {
        var cycles = Array(repeating: Conversion(), count: snapshot.cycles.count)
        for problem in snapshot.existingProblems {
            guard let analysedOn = snapshot.timelines.problems[problem].analysedOn,
                let cycle = snapshot.cycles[analysedOn], snapshot.standings[problem]?.stage != .duplicate
            else { continue }
            cycles[cycle].analysed += 1
            var isConverted = false
            var isLive = false
            for plan in snapshot.covering(problem) {
                isConverted = true
                if snapshot.endings[plan]?.isDone ?? true { isLive = true }
            }
            if isConverted { cycles[cycle].converted += 1 }
            if isLive { cycles[cycle].live += 1 }
        }
        return cycles
    }
}

extension Conversion {
    package static let definition = Definition(
        "conversion", "1.7", "Of the problems analysed in the cycle and no duplicates, those that an AP ever covered.")
    package static let liveDefinition = Definition(
        "live_conversion", "1.7",
        "Of the problems analysed in the cycle and no duplicates, those covered by an AP that was not dropped.")
}
