/// A done AP shows what was done (DATA.md §5, BD082).
enum BD082DoneWithoutEvidence: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        inspection.catalog.plans.compactMap { plan in
            guard plan.status.value == .done, plan.evidence.isEmpty, !plan.origin.hasFault(in: "evidence") else {
                return nil
            }
            return finding(
                in: plan, "the AP is done, but \"evidence\" is missing",
                help: "add evidence: [\"https://…\"], or a few words that tell where to look")
        }
    }

    static let explanation = Explanation(
        code: 82, severity: .warning, title: "a done AP shows what was done",
        purpose: """
            "Done" means that the acceptance criterion holds. A link to the release, the changed process or the \
            training notes lets anyone see that it does.
            """,
        wrong: """
            status: done
            done_on: 2026-04-09
            """,
        right: """
            status: done
            done_on: 2026-04-09
            evidence: ["https://wiki.example.com/price-editor"]
            """)
}
