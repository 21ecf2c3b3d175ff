import BackdriveCore

/// What several fields of one record must fulfil together, and no other rule says (DATA.md §3).
enum JointFields {
    static func judge(_ record: any Record, _ faults: inout FieldFaults) {
        if let problem = record as? Problem, let analysis = problem.analysis { judge(analysis, of: problem, &faults) }
        if let plan = record as? ActionPlan { judgeCoverage(of: plan, &faults) }
    }

    /// Both grades or neither; further categories differ from the first.
    private static func judge(_ analysis: Analysis, of problem: Problem, _ faults: inout FieldFaults) {
        if let half = analysis.halfRating, !problem.origin.hasFault(in: "analysis.\(half.missing)") {
            faults.report(
                BD002MissingField.halfRated(
                    missing: half.missing, has: half.given, at: faults.location(of: analysis.range.opening)))
        }
        let category = analysis.category
        for repeated in analysis.secondary where category.isKnown && repeated.value == category.value {
            faults.report(
                BD004NotAllowed.secondaryRepeatsCategory(
                    category.value, others: Category.allCases.filter { $0 != category.value },
                    at: faults.location(of: repeated.range)))
        }
    }

    /// An AP names problems or a special project.
    private static func judgeCoverage(of plan: ActionPlan, _ faults: inout FieldFaults) {
        guard plan.problems.isEmpty, plan.specialProject == nil, !plan.origin.hasFault(in: "problems"),
            !plan.origin.hasFault(in: "special_project")
        else { return }
        let isNamed = faults.file.bytes.firstRange(of: "\nproblems:".utf8) != nil
        faults.report(BD002MissingField.nothingCovered(isNamed: isNamed, at: .start(of: faults.file.path)))
    }
}
