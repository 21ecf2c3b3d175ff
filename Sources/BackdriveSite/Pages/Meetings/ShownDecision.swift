internal import BackdriveCore
internal import Mustache

/// A meeting's decision with the record that it is about.
struct ShownDecision: Sendable {
    private let decision: MeetingDecision
    /// Nil where the record has no page.
    private let about: ListRow?

    init(_ decision: MeetingDecision, _ site: Site) {
        self.decision = decision
        about = site.report.catalog.resolve(decision.about.value).flatMap { site.row(record: $0) }
    }

    static let view = View<ShownDecision>(
        "meeting-decision",
        .text("text") { $0.decision.text },
        .optional("about", ListRow.view) { $0.about },
        .text("about_id") { $0.decision.about.value })
}
