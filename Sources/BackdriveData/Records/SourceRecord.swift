import BackdriveCore

/// What is published of a source.
enum SourceRecord {
    typealias Row = RecordOnDay<InformationSource, SourceState?>

    static let members = Members<Row>.record(
        fields: .value("fields", .object(fields)) { $0.record },
        state: .value("state", .object(SourceNumbers.members, as: RecordKind.source.rawValue)) { $0.state })

    private static let fields: Members<AsWritten<InformationSource>> = [
        .value("kind", .word) { $0.kind.value },
        .value("title", .title) { $0.title.value },
        .value("owner", .reference(to: .person)) { $0.owner.value },
        .value("cadence_days", .integer(from: 1, to: FieldType.largestSpan)) { $0.cadenceDays },
        .value("system", .text) { $0.system },
        .value("url", .text) { $0.url },
        .value("reviews", .log(of: reviews)) { $0.reviews },
        .value("retired_on", .day) { $0.retiredOn?.value },
    ]

    private static let reviews: Members<Review> = .entries([
        .value("by", .person) { $0.by?.value },
        .value("found", .integer(from: 0, to: FieldType.largestCount)) { $0.found },
        .value("note", .text) { $0.note },
    ])
}
