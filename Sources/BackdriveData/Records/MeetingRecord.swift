import BackdriveCore

/// What is published of a meeting, which has no numbers of its own.
enum MeetingRecord {
    typealias Row = RecordOnDay<Meeting, Never?>

    static let members = Members<Row>.record(
        fields: .value("fields", .object(fields)) { $0.record }, state: .null("state"))

    private static let fields: Members<AsWritten<Meeting>> = [
        .value("title", .title) { $0.title?.value },
        .value("kind", .word) { $0.kind.value },
        .value("on", .day) { $0.on.value },
        .value("host", .person) { $0.host.value },
        .value("attendees", .people) { $0.attendees },
        .value("decisions", .list(of: decisions)) { $0.decisions },
        .value("checks", .log(of: checks)) { $0.checks },
    ]

    private static let decisions: Members<MeetingDecision> = [
        .value("about", .reference) { $0.about.value },
        .value("text", .text) { $0.text },
    ]

    /// On the meeting's day.
    private static let checks: Members<MeetingCheck> = [
        .value("ap", .reference(to: .actionPlan)) { $0.plan.value },
        .value("outcome", .word) { $0.outcome.value },
        .value("by", .person) { $0.by?.value },
        .value("note", .text) { $0.note },
        .value("void", .text) { $0.void },
    ]
}
