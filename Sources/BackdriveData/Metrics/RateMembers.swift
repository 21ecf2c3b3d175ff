import BackdriveCore

extension Member {
    /// `{"n": 2, "of": 4}`, or `null` where there is nothing to be a part of; in a table `<name>_n` and `<name>_of`.
    static func rate(
        _ name: String, _ definition: Definition, _ value: @escaping @Sendable (Row) -> Rate?
    ) -> Member {
        .object(name, definition.generalSentence, columns: name + "_", of: RateMembers.members, value)
    }

    /// Nearest-rank percentiles of days, and how many there are.
    static func percentiles(
        _ name: String, _ definition: Definition, _ value: @escaping @Sendable (Row) -> Percentiles
    ) -> Member {
        .object(name, definition.generalSentence, of: PercentileMembers.members, value)
    }
}

enum RateMembers {
    static let members: Members<Rate> = [
        .count("n", column: .same) { $0.n },
        .integer("of", from: 1, column: .same) { $0.of },
    ]
}

enum PercentileMembers {
    static let members: Members<Percentiles> = [
        .days("p50") { $0.p50 },
        .days("p85") { $0.p85 },
        .days("max") { $0.max },
        .count("n") { $0.n },
    ]
}
