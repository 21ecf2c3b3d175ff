import BackdriveCore

/// What the declared fields leave to rules and one file can say about itself: which fields ask for which
/// others (DATA.md §3).
enum FieldConditions {
    /// The conditions on the map at a dotted path, the record itself at the empty one.
    static func of(_ path: String, in record: String) -> [JSONSchema] {
        switch (record, path) {
        case ("problem", "screening"):
            Screening.Result.allCases.filter { !$0.askedFields.isEmpty }.map {
                when("result", is: $0.rawValue, requires: $0.askedFields)
            }
        case ("problem", "analysis"): [both(Analysis.grades.frequency, Analysis.grades.impact)]
        case ("problem", "decisions"):
            Decision.Outcome.allCases.filter { !$0.askedFields.isEmpty }.map {
                whenValid("outcome", is: $0.rawValue, requires: $0.askedFields)
            }
        case ("ap", ""): [either("problems", or: "special_project")] + statuses(of: .actionPlan)
        case ("special-project", ""): statuses(of: .specialProject)
        default: []
        }
    }

    private static func statuses(of kind: RecordKind) -> [JSONSchema] {
        kind.statusFields.flatMap { fields in
            let asked = when(
                "status", is: fields.status, requires: fields.names, otherwise: fields.rivals == nil ? fields.names : []
            )
            return [asked] + (fields.rivals ?? []).map { when("status", is: $0, forbids: fields.names) }
        }
    }
}

extension FieldConditions {
    private static func when(
        _ field: String, is word: String, requires required: [String] = [], forbids forbidden: [String] = [],
        otherwise others: [String] = []
    ) -> JSONSchema {
        JSONSchema(["if": has(field, word).tree])
            .with("then", (forbidden.isEmpty ? present(required) : absent(forbidden)).tree)
            .with("else", others.isEmpty ? nil : absent(others).tree)
    }

    /// In a log: a struck entry need not be complete.
    private static func whenValid(_ field: String, is word: String, requires required: [String]) -> JSONSchema {
        let condition = JSONSchema([
            "properties": .object([(field, JSONSchema.constant(word).tree), ("void", JSONSchema.null.tree)]),
            "required": [.text(field)],
        ])
        return JSONSchema(["if": condition.tree, "then": present(required).tree])
    }

    private static func both(_ one: String, _ other: String) -> JSONSchema {
        .any(of: [present([one, other]), absent([one, other])])
    }

    private static func either(_ one: String, or other: String) -> JSONSchema {
        .any(of: [present([one]), present([other])])
    }

    private static func has(_ field: String, _ word: String) -> JSONSchema {
        JSONSchema(["properties": .object([(field, JSONSchema.constant(word).tree)]), "required": [.text(field)]])
    }

    /// There, and neither null nor an empty list.
    private static func present(_ fields: [String]) -> JSONSchema {
        let something = JSONSchema(["not": ["enum": [.null, []]]])
        return JSONSchema([
            "properties": .object(fields.map { (key: $0, value: something.tree) }),
            "required": .list(fields.map(JSONTree.text)),
        ])
    }

    private static func absent(_ fields: [String]) -> JSONSchema {
        JSONSchema(["properties": .object(fields.map { (key: $0, value: JSONSchema.null.tree) })])
    }
}
