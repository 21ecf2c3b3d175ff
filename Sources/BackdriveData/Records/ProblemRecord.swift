import BackdriveCore

/// A problem as it stood at the end of the report's day.
struct ProblemOnDay: Published {
    static let kind = RecordKind.problem

    let problem: Problem
    let state: ProblemState
    let report: Report

    var id: String { problem.id }
    var heading: String { problem.title.value }
    var aliases: [Located<String>] { problem.origin.aliases }
}

/// What is published of a problem: its `problems/<ID>.json` and its row of `data/problems.csv`.
enum ProblemRecord {
    static let members = Members<ProblemOnDay>.record(
        fields: .object("fields", of: fields) { $0.problem },
        state: .object("state", of: ProblemNumbers.members, as: .named(RecordKind.problem.rawValue)) { $0 })

    private static let fields: Members<Problem> = [
        .title("title") { $0.title },
        .reference("source", to: .source, column: .same) { $0.source },
        .day("reported_on", column: .same) { $0.reportedOn },
        .person("reported_by", column: .same) { $0.reportedBy },
        .reference("owner", to: .person, column: .same) { $0.owner },
        .object("screening", of: screening) { $0.screening },
        .object("analysis", of: analysis) { $0.analysis },
        .log("decisions", of: decisions) { $0.decisions },
        .object("duplicate_of", of: duplicate) { $0.duplicateOf },
        .object("special_project", of: membership) { $0.specialProject },
        .text("workaround", column: .same) { $0.workaround },
        .flag("andon", column: .same) { $0.andon },
        .log("occurrences", of: occurrences) { $0.occurrences },
        .log("reopened", of: reopenings) { $0.reopened },
        .object("verification", of: verification) { $0.verification },
        .links { $0.links },
        .texts("tags", column: .same) { $0.tags },
    ]

    private static let screening: Members<Screening> = [
        .word("result", column: "screening") { $0.result },
        .day("on", column: "screened_on") { $0.on },
        .person("by") { $0.by },
        .word("reason", column: "screening_reason") { $0.reason },
    ]

    private static let analysis: Members<Analysis> = [
        .day("on", column: "analysed_on") { $0.on },
        .word("category", column: .same) { $0.category },
        .text("cause", column: .same) { $0.cause },
        .words("secondary", column: .same) { $0.secondary },
        .integer("frequency", from: 1, to: 5, column: .same) { $0.frequency },
        .integer("impact", from: 1, to: 5, column: .same) { $0.impact },
        .text("root_cause", column: .same) { $0.rootCause },
    ]

    private static let decisions: Members<Decision> = .entries([
        .word("outcome") { $0.outcome },
        .text("reason") { $0.reason },
        .day("revisit_on") { $0.revisitOn },
        .person("by") { $0.by },
    ])

    private static let duplicate: Members<DuplicateLink> = [
        .reference("problem", to: .problem, column: "duplicate_of") { $0.problem },
        .day("on", column: "duplicate_on") { $0.on },
    ]

    private static let membership: Members<Membership> = [
        .reference("id", to: .specialProject, column: "special_project") { $0.id },
        .day("joined_on", column: .same) { $0.joinedOn },
    ]

    /// Their columns are those of `data/occurrences.csv`.
    static let occurrences: Members<Occurrence> = .entries([
        .integer("count", from: 1, to: FieldType.largestCount, column: .same) { $0.count },
        .text("ref", column: .same) { $0.ref },
        .text("note", column: .same) { $0.note },
        .person("by", column: .same) { $0.by },
    ])

    private static let reopenings: Members<Reopening> = .entries([
        .person("by") { $0.by },
        .text("reason") { $0.reason },
    ])

    private static let verification: Members<Verification> = [
        .text("criterion") { $0.criterion },
        .integer("window_days", from: 1, to: FieldType.largestSpan) { $0.windowDays },
        .log("results", of: results) { $0.results },
    ]

    private static let results: Members<VerificationResult> = .entries([
        .person("by") { $0.by },
        .word("result") { $0.result },
        .text("note") { $0.note },
    ])
}
