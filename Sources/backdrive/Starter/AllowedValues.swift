import BackdriveCore
import BackdriveSite

/// The words that editors choose from, each beside what the pages call it, as a list in Markdown.
struct AllowedValues {
    let words: Words

    var markdown: String {
        let lines =
            [
                line(.person, "role", Person.Role.names) { "role.\($0)" },
                line(.source, "kind", InformationSource.Kind.names) { "source_kind.\($0)" },
                line(.problem, "screening.result", Screening.Result.names) { "screening.\($0)" },
                line(.problem, "screening.reason", Screening.Reason.names) { "screening.reason.\($0)" },
                line(.problem, "analysis.category", Category.names) { "category.\($0)" },
            ]
            + Category.allCases.map { category in
                line(.problem, "analysis.cause", category.causes, " (`\(category)`)") { "cause.\($0)" }
            }
            + ["frequency", "impact"].map { scale in
                line(.problem, "analysis.\(scale)", (1...5).map(String.init)) { "scale.\(scale).g\($0).label" }
            } + [
                line(.problem, "decisions.outcome", Decision.Outcome.names) { "decision.\($0)" },
                line(.problem, "verification.results.result", VerificationResult.Outcome.names) {
                    "verification.\($0)"
                },
                line(.actionPlan, "status", ActionPlan.Status.names) { status in
                    let isOver = [ActionPlan.Status.done, .dropped].map(\.rawValue).contains(status)
                    return "\(isOver ? "ap_state" : "progress").\(status)"
                },
                line(.actionPlan, "type", ActionPlan.PlanType.names) { "ap_type.\($0)" },
                line(.actionPlan, "checks.outcome", Check.Outcome.names) { "check.\($0)" },
            ]
        return lines.joined(separator: "\n")
    }

    private func line(
        _ kind: RecordKind, _ field: String, _ values: [String], _ condition: String = "", key: (String) -> String
    ) -> String {
        let shown = values.map { "`\($0)` \(words(key($0)))" }.joined(separator: words("layout.enumeration"))
        return "- \(words("kinds.\(kind.rawValue)")) `\(field)`\(condition): \(shown)"
    }
}
