/// Integer percents of a whole by largest remainder, which therefore sum to 100 (METRICS.md §0).
///
/// `counts` stand in the order that breaks ties; nil when they sum to 0.
package func shares(of counts: [Int]) -> [Int]? {
    let whole = counts.reduce(0, +)
    guard whole > 0 else { return nil }
    var percents = counts.map { $0 * 100 / whole }
    let missing = 100 - percents.reduce(0, +)
    let byRemainder = counts.indices.sorted { a, b in
        let (left, right) = (counts[a] * 100 % whole, counts[b] * 100 % whole)
        return left != right ? left > right : a < b
    }
    for index in byRemainder.prefix(missing) { percents[index] += 1 }
    return percents
}

extension Definition {
    package static let shares = Definition("shares", "0", "Shares of a whole are integer percents that sum to 100.")
}
