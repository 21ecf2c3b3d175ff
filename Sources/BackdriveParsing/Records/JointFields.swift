import BackdriveCore

/// What several fields of one record must fulfil together, and no other rule says (DATA.md §3).
enum JointFields {
    static func findings(in fields: FieldMap, of kind: RecordKind, _ walk: inout FieldWalk) -> [Diagnostic] {
        switch kind {
        case .problem: fields.map("analysis").map { analysis($0, &walk) } ?? []
        case .actionPlan: coverage(fields, walk)
        default: []
        }
    }

    /// Both grades or neither; further categories differ from the first.
    private static func analysis(_ analysis: FieldMap, _ walk: inout FieldWalk) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (has, missing) in [("frequency", "impact"), ("impact", "frequency")]
        where analysis[has] != nil && analysis[missing] == nil && !walk.isFaulty("analysis.\(missing)") {
            let first = Int(analysis.range.start)
            findings.append(
                BD002MissingField.halfRated(
                    missing: missing, has: has, at: walk.location(of: SourceRange(first, first))))
        }
        guard let category = analysis.choice("category", as: Category.self)?.value else { return findings }
        let others = Category.allCases.filter { $0 != category }
        for repeated in analysis.texts("secondary") where repeated.value == category.rawValue {
            findings.append(
                BD004NotAllowed.secondaryRepeatsCategory(
                    category, others: others, at: walk.location(of: repeated.range)))
        }
        return findings
    }

    /// An AP names problems or a special project.
    private static func coverage(_ plan: FieldMap, _ walk: FieldWalk) -> [Diagnostic] {
        let names = ["problems", "special_project"]
        guard names.allSatisfy({ plan[$0] == nil && !walk.isFaulty($0) }) else { return [] }
        return [BD002MissingField.nothingCovered(at: .start(of: walk.file.path))]
    }
}
