internal import BackdriveCore
internal import Mustache

/// A line of a meeting's weekly check: which AP, and how it looked.
struct MeetingCheckRow: SitePart {
    let check: MeetingCheck
    let site: Site

    static let view = View<MeetingCheckRow>(
        "meeting-check",
        [
            .optional("ap", PlanPiece.view) { row in
                row.report.catalog.plans.index(of: row.check.plan.value).flatMap { row.site.plan($0) }
            },
            .text("ap_id") { $0.check.plan.value },
            .text("outcome") { $0.check.outcome.value.rawValue },
            .text("outcome_label") { $0.words.name(of: $0.check.outcome.value) },
            .text("note") { $0.check.note },
            .optional("by", PersonName.view) { row in row.check.by.map { row.site.person($0.value) } },
            .text("void") { $0.check.void },
        ])
}
