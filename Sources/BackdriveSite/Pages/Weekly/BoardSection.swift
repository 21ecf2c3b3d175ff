internal import BackdriveCore
internal import Mustache

/// One part of the weekly meeting's board: what its APs have in common, the first of them, and the way to all.
struct BoardSection: ListHome {
    /// So that six full sections of two-line rows stay under 12,000 px (PRODUCT.md §4, "Lists end").
    private static let shown = 36

    /// The anchor that numbers link to.
    let id: String
    let title: Term
    let site: Site
    let plans: [Table<ActionPlan>.Index]
    /// How many belong here too, and stand further up.
    var above = 0

    var count: Int { plans.count }

    static let view = View<BoardSection>(
        "board-section",
        .text("id") { $0.id },
        .object("title", Term.view) { $0.title },
        .text("count") { $0.count },
        .text("above") { $0.above == 0 ? nil : $0.words("weekly.above", ["n": $0.above]) },
        .list("rows", BoardRow.view) { section in
            section.plans.prefix(shown).compactMap { plan in
                section.site.report.plans[plan].map { BoardRow(site: section.site, index: plan, state: $0) }
            }
        },
        .text("rest") { $0.whole.map(\.path) },
        .text("rest_label") { $0.words("layout.all", ["n": $0.count]) })

    var address: PageAddress { .weekly }
    var homeTitle: String { words("weekly.title") }

    /// All of them; nil where they stand on the page.
    var whole: FullList? {
        count <= Self.shown
            ? nil
            : fullList(
                id, title: title.label, sorted: words("sorted.due"),
                rows: ListRows(plans) { site.row(plan: $0, when: report.plans[$0]?.dueOn.description) })
    }
}
