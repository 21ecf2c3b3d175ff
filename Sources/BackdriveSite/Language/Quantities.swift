internal import BackdriveCore

/// Numbers with their units in words.
extension Words {
    /// `1 day`, `12 days`.
    package func days(_ days: Int) -> String { self("unit.days", ["n": days]) }

    /// `today`, `12 days ago`.
    func ago(_ days: Int) -> String { days == 0 ? self("freshness.today") : self("freshness.ago", ["n": days]) }

    /// `−66.7%` for a drop, `+20.0%` for a rise; tenths of a percent.
    func reduction(_ permille: Int) -> String {
        "\(permille > 0 ? "−" : permille < 0 ? "+" : "±")\(abs(permille) / 10).\(abs(permille) % 10)%"
    }

    /// `3 more`; nil where all are shown.
    func more(_ hidden: Int, _ key: String = "layout.more") -> String? {
        hidden > 0 ? self(key, ["n": hidden]) : nil
    }

    func problems(_ count: Int) -> String { self("unit.problems", ["n": count]) }

    func plans(_ count: Int) -> String { self("unit.aps", ["n": count]) }

    func openPlans(_ count: Int) -> String { self("unit.open_aps", ["n": count]) }
}
