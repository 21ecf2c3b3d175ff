internal import BackdriveCore
internal import Mustache

/// A check as the page of its AP or of its meeting tells it.
struct ShownCheck: SitePart {
    let check: Check
    let site: Site
    /// The AP's id as the minutes have it; nil on the AP's own page.
    var plan: String?

    static let view = View<ShownCheck>(
        "ap-check",
        .optional("ap", PlanPiece.view) { row in
            row.plan.flatMap { row.report.catalog.plans.index(of: $0) }.flatMap { row.site.plan($0) }
        },
        .text("ap_id") { $0.plan },
        .text("on") { $0.check.on.value },
        .text("outcome") { $0.check.outcome.value.rawValue },
        .text("symbol") { $0.check.outcome.value.symbol },
        .text("outcome_label") { $0.words.name(of: $0.check.outcome.value) },
        .text("note") { $0.check.note },
        .optional("by", PersonName.view) { row in row.check.by.map { row.site.person($0.value) } },
        .optional("meeting", RecordLink.view) { row in
            row.check.meeting.flatMap { row.report.catalog.resolve($0.value, as: .meeting) }
                .map { row.site.link(to: $0) }
        },
        .text("void") { $0.check.void })
}
