import BackdriveCore

extension InformationSource: HeadedRecord {
    var heading: String { title.value }
}

/// What is published of a source.
enum SourceRecord {
    typealias Row = RecordOnDay<InformationSource, SourceState>

    static let members = Members<Row>.record(
        fields: .object("fields", of: fields) { $0.record },
        state: .object("state", of: SourceNumbers.members, as: .named(RecordKind.source.rawValue)) { $0.numbers })

    private static let fields: Members<InformationSource> = [
        .word("kind") { $0.kind },
        .title("title") { $0.title },
        .reference("owner", to: .person) { $0.owner },
        .integer("cadence_days", from: 1, to: FieldType.largestSpan) { $0.cadenceDays },
        .text("system") { $0.system },
        .text("url") { $0.url },
        .log("reviews", of: reviews) { $0.reviews },
        .day("retired_on") { $0.retiredOn },
    ]

    private static let reviews: Members<Review> = .entries([
        .person("by") { $0.by },
        .integer("found", from: 0, to: FieldType.largestCount) { $0.found },
        .text("note") { $0.note },
    ])
}
