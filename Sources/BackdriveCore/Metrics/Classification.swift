/// Problems analysed in a cycle by primary category (METRICS.md 1.4).
package struct Classification: Sendable, Hashable {
    package let counts: [Category: Int]
    /// Integer percents that sum to 100; nil when nothing was analysed.
    package let shares: [Category: Int]?
    /// Those with `secondary` categories.
    package let crossCategory: Int
    /// By cause, largest first, ties by name: shown on pages only.
    package let causes: [CauseCount]

    package init(of analyses: [Analysis]) {
        var counts: [Category: Int] = [:]
        var causes: [Category: [String: Int]] = [:]
        for category in Category.allCases { counts[category] = 0 }
        for analysis in analyses {
            counts[analysis.category.value, default: 0] += 1
            causes[analysis.category.value, default: [:]][analysis.cause.value, default: 0] += 1
        }
        self.counts = counts
        shares = BackdriveCore.shares(of: Category.allCases.map { counts[$0] ?? 0 }).map {
            Dictionary(uniqueKeysWithValues: zip(Category.allCases, $0))
        }
        crossCategory = analyses.count { !$0.secondary.isEmpty }
        self.causes = causes.flatMap { category, counts in
            counts.map { CauseCount(category: category, cause: $0, count: $1) }
        }.sorted { a, b in
            if a.count != b.count { return a.count > b.count }
            if a.cause != b.cause { return a.cause.utf8.lexicographicallyPrecedes(b.cause.utf8) }
            return a.category.rawValue < b.category.rawValue
        }
    }

    static func perCycle(in snapshot: Snapshot) -> [Classification] {
        var analyses: [[Analysis]] = Array(repeating: [], count: snapshot.cycles.count)
        for problem in snapshot.existingProblems {
            guard let analysis = snapshot.analysis(of: problem), let cycle = snapshot.cycles[analysis.on.value] else {
                continue
            }
            analyses[cycle].append(analysis)
        }
        return analyses.map(Classification.init)
    }

    package static let definition = Definition(
        "classification", "1.4", "The problems analysed in the cycle by primary category, with shares that sum to 100.")
}

package struct CauseCount: Sendable, Hashable {
    package let category: Category
    package let cause: String
    package let count: Int
}
