import BackdriveCore

extension Meeting: HeadedRecord {
    var heading: String { title?.value ?? id }
}

/// What is published of a meeting, which has no numbers of its own.
enum MeetingRecord {
    typealias Row = RecordOnDay<Meeting, Never>

    static let members = Members<Row>.record(
        fields: .object("fields", of: fields) { $0.record }, state: .null("state"))

    private static let fields: Members<Meeting> = [
        .title("title") { $0.title },
        .word("kind") { $0.kind },
        .day("on") { $0.on },
        .person("host") { $0.host },
        .people("attendees") { $0.attendees },
        .list("decisions", of: decisions) { $0.decisions },
    ]

    private static let decisions: Members<MeetingDecision> = [
        .reference("about") { $0.about },
        .text("text") { $0.text },
    ]
}
