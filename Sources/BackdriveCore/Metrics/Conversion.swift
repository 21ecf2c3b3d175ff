/// Whether what was analysed in a cycle became work (METRICS.md 1.7).
package struct Conversion: Sendable {
    /// A covering AP of any episode was ever created.
    package private(set) var converted: [Table<Problem>.Index] = []
    /// One of them was not dropped.
    package private(set) var live: [Table<Problem>.Index] = []
    /// Problems analysed in the cycle that are no duplicates now; all by id.
    package private(set) var analysed: [Table<Problem>.Index] = []

    static func perCycle(in snapshot: Snapshot) -> [Conversion] {
        var cycles = Array(repeating: Conversion(), count: snapshot.cycles.count)
        for problem in snapshot.existingProblems {
            guard let analysedOn = snapshot.timelines.problems[problem].analysedOn,
                let cycle = snapshot.cycles[analysedOn], snapshot.standings[problem]?.stage != .duplicate
            else { continue }
            cycles[cycle].analysed.append(problem)
            var isConverted = false
            var isLive = false
            for plan in snapshot.covering(problem) {
                isConverted = true
                if snapshot.endings[plan]?.isDone ?? true { isLive = true }
            }
            if isConverted { cycles[cycle].converted.append(problem) }
            if isLive { cycles[cycle].live.append(problem) }
        }
        return cycles
    }

    package static let definition = Definition(
        "conversion", "1.7", "Of the problems analysed in the cycle and no duplicates, those that an AP ever covered.")
    package static let liveDefinition = Definition(
        "live_conversion", "1.7",
        "Of the problems analysed in the cycle and no duplicates, those covered by an AP that was not dropped.")
}
