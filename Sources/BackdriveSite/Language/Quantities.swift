/// Numbers with their units in words.
extension Words {
    /// `1 day`, `12 days`.
    package func days(_ days: Int) -> String { self("unit.days", ["n": .number(days)]) }

    /// Tenths of a percent as percentage points: `12.5 points`.
    func points(_ tenths: Int) -> String {
        self("unit.points", ["n": .text("\(tenths / 10).\(tenths % 10)")])
    }

    func problems(_ count: Int) -> String { self("unit.problems", ["n": .number(count)]) }
}

extension Words {
    func plans(_ count: Int) -> String { self("unit.aps", ["n": .number(count)]) }

    func openPlans(_ count: Int) -> String { self("unit.open_aps", ["n": .number(count)]) }
}
