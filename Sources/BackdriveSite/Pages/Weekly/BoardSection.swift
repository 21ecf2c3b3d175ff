internal import BackdriveCore
internal import Mustache

/// One part of the weekly meeting's board: what its APs have in common, the first of them, and the way to all.
struct BoardSection: Sendable {
    /// So that six full sections of two-line rows stay under 12,000 px (PRODUCT.md §4, "Lists end").
    private static let shown = 36

    /// The anchor that numbers link to.
    let id: String
    let title: Term
    let site: Site
    let plans: [Table<ActionPlan>.Index]
    /// Where all of them are listed.
    let all: String

    var count: Int { plans.count }

    static let view = View<BoardSection>(
        "board-section",
        [
            .text("id") { $0.id },
            .object("title", Term.view) { $0.title },
            .text("count") { $0.count },
            .list("rows", BoardRow.view) { section in
                section.plans.prefix(shown).compactMap { plan in
                    section.site.report.plans[plan].map { BoardRow(site: section.site, index: plan, state: $0) }
                }
            },
            .text("rest") { $0.count > shown ? $0.site.words("layout.all", ["n": $0.count]) : nil },
            .text("all") { $0.all },
        ])
}
