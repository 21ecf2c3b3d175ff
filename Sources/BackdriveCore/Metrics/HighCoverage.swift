/// Of the open problems of tier H those that an open AP covers, whatever the episode (METRICS.md 1.7).
package enum HighCoverage {
    static func rate(in snapshot: Snapshot) -> Rate? {
        var (covered, high) = (0, 0)
        for problem in snapshot.existingProblems where snapshot.standings[problem]?.stage.isOpen ?? false {
            guard let rating = snapshot.rating(of: problem), snapshot.catalog.settings.tiers[rating] == .high else {
                continue
            }
            high += 1
            if snapshot.covering(problem).contains(where: { snapshot.isOpen($0) }) { covered += 1 }
        }
        return Rate(covered, of: high)
    }

    package static let definition = Definition(
        "high_coverage", "1.7", "Of the open problems of tier H, those with an open covering AP.")
}
