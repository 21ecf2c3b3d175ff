/// Of the open problems of tier H those that an open AP covers, whatever the episode (METRICS.md 1.7).
package enum HighCoverage {
    static func rate(of matrix: Matrix, in snapshot: Snapshot) -> Rate? {
        let high = matrix.ranking.filter { problem in
            snapshot.rating(of: problem).map { snapshot.catalog.settings.tiers[$0] == .high } ?? false
        }
        let covered = high.count { problem in snapshot.covering(problem).contains { snapshot.isOpen($0) } }
        return Rate(covered, of: high.count)
    }

    package static let definition = Definition(
        "high_coverage", "1.7", "Of the open problems of tier H, those with an open covering AP.")
}
