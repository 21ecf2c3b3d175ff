/// A cycle's equation: what there was, with what came and without what went, is what is left (METRICS.md 1.19).
package struct Balance<Change: BalanceChange>: Sendable, Hashable {
    package let opening: Int
    private let counts: [Change: Int]

    package init(opening: Int, _ counts: [Change: Int]) {
        self.opening = opening
        self.counts = counts.filter { $0.value != 0 }
    }

    package subscript(change: Change) -> Int { counts[change] ?? 0 }

    /// Of all changes that add.
    package var arrived: Int { counts.reduce(0) { $1.key.adds ? $0 + $1.value : $0 } }
    /// Of all changes that take away.
    package var settled: Int { counts.reduce(0) { $1.key.adds ? $0 : $0 + $1.value } }

    /// Left at the end of the cycle's last day, or of the as-of day while it is running.
    package var closing: Int { opening + arrived - settled }

    /// Of every cycle, each opening with what the one before left over.
    static func perCycle<Life: BalancedLife>(
        of lives: some Sequence<Life>, in cycles: CycleIndex
    ) -> [Balance] where Life.Change == Change {
        let changes = cycles.counts { count in
            for life in lives { life.forEachChange(count) }
        }
        var opening = Balance(opening: 0, changes.before).closing
        return changes.cycles.map { changes in
            let balance = Balance(opening: opening, changes)
            opening = balance.closing
            return balance
        }
    }
}

/// Why a record begins to be counted, or is counted no longer; its raw value names it in `data/metrics.json`.
package protocol BalanceChange: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {
    var adds: Bool { get }
}

extension BalanceChange {
    package static var arrivals: [Self] { allCases.filter(\.adds) }
    package static var departures: [Self] { allCases.filter { !$0.adds } }
}

/// The life of a record that is counted for a time.
package protocol BalancedLife {
    associatedtype Change: BalanceChange

    /// Each change once, with its day; in no order.
    func forEachChange(_ body: (Day, Change) -> Void)
}
