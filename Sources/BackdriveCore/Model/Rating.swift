/// How urgently a problem asks to be acted on: looked up from frequency and impact, never multiplied.
package enum Tier: String, CaseIterable, Sendable, Hashable, Comparable {
    case low = "L"
    case medium = "M"
    case high = "H"

    package static func < (a: Tier, b: Tier) -> Bool { a.order < b.order }

    private var order: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// How often (1–5) and how hard (1–5) a problem hits.
package struct Rating: Sendable, Hashable {
    package let frequency: Int
    package let impact: Int

    package init(frequency: Int, impact: Int) {
        self.frequency = frequency
        self.impact = impact
    }
}
