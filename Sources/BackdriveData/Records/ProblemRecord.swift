import BackdriveCore

typealias ProblemOnDay = RecordOnDay<Problem, ProblemState>

/// What is published of a problem: its `problems/<ID>.json` and its row of `data/problems.csv`.
enum ProblemRecord {
    static let members = Members<ProblemOnDay>.record(
        fields: .value("fields", .object(fields)) { $0.record },
        state: .value("state", .object(ProblemNumbers.members, as: RecordKind.problem.rawValue)) { $0 })

    private static let fields: Members<AsWritten<Problem>> = [
        .value("title", .title) { $0.title.value },
        .value("source", .reference(to: .source), column: .same) { $0.source.value },
        .value("reported_on", .day, column: .same) { $0.reportedOn.value },
        .value("reported_by", .person, column: .same) { $0.reportedBy?.value },
        .value("owner", .reference(to: .person), column: .same) { $0.owner?.value },
        .value("screening", .object(screening)) { $0.screening },
        .value("analysis", .object(analysis)) { $0.analysis },
        .value("decisions", .log(of: decisions)) { $0.decisions },
        .value("duplicate_of", .object(duplicate)) { $0.duplicateOf },
        .value("special_project", .object(membership)) { $0.specialProject },
        .value("workaround", .text, column: .same) { $0.workaround },
        .value("andon", .flag, column: .same) { $0.andon },
        .value("occurrences", .log(of: occurrences)) { $0.occurrences },
        .value("reopened", .log(of: reopenings)) { $0.reopened },
        .value("verification", .object(verification)) { $0.verification },
        .links { $0.links },
        .value("tags", .texts, column: .same) { $0.tags },
    ]

    private static let screening: Members<Screening> = [
        .value("result", .word, column: "screening") { $0.result.value },
        .value("on", .day, column: "screened_on") { $0.on.value },
        .value("by", .person) { $0.by?.value },
        .value("reason", .word, column: "screening_reason") { $0.reason?.value },
    ]

    private static let analysis: Members<Analysis> = [
        .value("on", .day, column: "analysed_on") { $0.on.value },
        .value("category", .word, column: .same) { $0.category.value },
        .value("cause", .text, column: .same) { $0.cause.value },
        .value("secondary", .words(), column: .same) { $0.secondary },
        .value("frequency", .integer(from: 1, to: 5), column: .same) { $0.frequency?.value },
        .value("impact", .integer(from: 1, to: 5), column: .same) { $0.impact?.value },
        .value("root_cause", .text, column: .same) { $0.rootCause },
    ]

    private static let decisions: Members<Decision> = .entries([
        .value("outcome", .word) { $0.outcome.value },
        .value("reason", .text) { $0.reason },
        .value("revisit_on", .day) { $0.revisitOn?.value },
        .value("by", .person) { $0.by?.value },
    ])

    private static let duplicate: Members<DuplicateLink> = [
        .value("problem", .reference(to: .problem), column: "duplicate_of") { $0.problem.value },
        .value("on", .day, column: "duplicate_on") { $0.on.value },
    ]

    private static let membership: Members<Membership> = [
        .value("id", .reference(to: .specialProject), column: "special_project") { $0.id.value },
        .value("joined_on", .day, column: .same) { $0.joinedOn.value },
    ]

    /// Their columns are those of `data/occurrences.csv`.
    static let occurrences: Members<Occurrence> = .entries([
        .value("count", .integer(from: 1, to: FieldType.largestCount), column: .same) { $0.count },
        .value("ref", .text, column: .same) { $0.ref },
        .value("note", .text, column: .same) { $0.note },
        .value("by", .person, column: .same) { $0.by?.value },
    ])

    private static let reopenings: Members<Reopening> = .entries([
        .value("by", .person) { $0.by?.value },
        .value("reason", .text) { $0.reason },
    ])

    private static let verification: Members<Verification> = [
        .value("criterion", .text) { $0.criterion },
        .value("window_days", .integer(from: 1, to: FieldType.largestSpan)) { $0.windowDays },
        .value("results", .log(of: results)) { $0.results },
    ]

    private static let results: Members<VerificationResult> = .entries([
        .value("by", .person) { $0.by?.value },
        .value("result", .word) { $0.result.value },
        .value("note", .text) { $0.note },
    ])
}
