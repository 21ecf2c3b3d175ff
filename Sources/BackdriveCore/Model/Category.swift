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
