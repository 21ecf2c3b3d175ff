/// A part of a whole, both numbers kept. A rate of nothing does not exist: it is a nil `Rate` (METRICS.md §0).
package struct Rate: Sendable, Hashable {
    package let n: Int
    /// At least 1.
    package let of: Int

    /// Nil when `of` is 0.
    package init?(_ n: Int, of: Int) {
        guard of > 0 else { return nil }
        self.n = n
        self.of = of
    }

    /// Percent in tenths, half away from zero: 1 of 3 is 333.
    package var permille: Int { (2000 * n + of) / (2 * of) }

    package static let definition = Definition(
        "rate", "0", "A rate is a part of a whole and is shown with both numbers; a rate of nothing is a dash.")
}
