/// The APs that were finished in a cycle (METRICS.md 1.8).
package struct Throughput: Sendable {
    /// APs whose final completion, as seen on the as-of day, lies in the cycle.
    private(set) var done = 0
    /// APs dropped in the cycle: never throughput.
    private(set) var dropped = 0

    static func perCycle(in snapshot: Snapshot) -> [Throughput] {
        var cycles = Array(repeating: Throughput(), count: snapshot.cycles.count)
        for ending in snapshot.endings.values {
            guard let ending, let cycle = snapshot.cycles[ending.on] else { continue }
            if ending.isDone { cycles[cycle].done += 1 } else { cycles[cycle].dropped += 1 }
        }
        return cycles
    }

    package static let definition = Definition(
        "throughput", "1.8", "The APs whose final completion lies in the interval; dropped ones never count.")
}
