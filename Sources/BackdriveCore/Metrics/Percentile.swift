/// Nearest-rank percentiles of days (METRICS.md §0): of `v[1..n]` ascending, `v[(p·n + 99) / 100]` in integers.
///
/// p50 is shown from n 2, p85 from n 7, max from n 1; what is not shown is nil.
package struct Percentiles: Sendable, Hashable {
    package let p50: Int?
    package let p85: Int?
    package let max: Int?
    package let n: Int

    /// The smallest n for which a percentile says anything.
    static let leastForP50 = 2
    static let leastForP85 = 7

    package init(of values: [Int]) {
        let sorted = values.sorted()
        n = sorted.count
        max = sorted.last
        p50 = n >= Self.leastForP50 ? Self.nearestRank(50, in: sorted) : nil
        p85 = n >= Self.leastForP85 ? Self.nearestRank(85, in: sorted) : nil
    }

    /// The p-th percentile of values that ascend; there is at least one, and p is 1…100.
    static func nearestRank(_ p: Int, in sorted: [Int]) -> Int { sorted[(p * sorted.count + 99) / 100 - 1] }

    package static let definition = Definition(
        "percentile", "0", "The nearest-rank percentile: at least p percent of the values are not larger.",
        [.fixed("least_for_p50", leastForP50), .fixed("least_for_p85", leastForP85)])
}
