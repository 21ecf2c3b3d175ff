/// What kind of cause a problem has (PRODUCT.md §1), in the order every table lists them.
package enum Category: String, FieldWord {
    case system, mechanism, people

    /// The causes that belong to it; settings may add more.
    package var causes: [String] {
        switch self {
        case .system:
            [
                "automation.capability", "automation.knowledge", "automation.rule", "configurability",
                "architecture", "design",
            ]
        case .mechanism: ["process_gap", "division_of_labour", "collaboration_boundary"]
        case .people: ["skill", "communication", "management"]
        }
    }
}

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
