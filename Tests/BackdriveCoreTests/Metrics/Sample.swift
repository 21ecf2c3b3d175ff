@testable import BackdriveCore
import BackdriveParsing
import RecordLiterals

/// Content in memory, as plain values that a test can write down, change and reason about on its own.
struct Sample: Sendable {
    var problems: [SampleProblem] = []
    var plans: [SamplePlan] = []
    var sources = [SampleSource(id: "a"), SampleSource(id: "b")]
    var projects: [SampleProject] = []
    var people = ["li", "zhang"]
    var meetings: [SampleMeeting] = []
    /// Cycle id to the exclusive end that its file gives it.
    var stretched: [String: Day] = [:]
    var firstCycle: Day = "03-02"
    var cycleLength = 14
    var windowDays = 28
    var recurrenceDays = 90
    /// Rows of letters, impact 5 first; nil for the built-in ones.
    var tiers: [String]?

    func report(_ day: Day) -> Report { Report(catalog: catalog, asOf: day) }

    var catalog: Catalog {
        Catalog(
            settings: settings,
            people: people.map { Person($0, ["name": .text($0)]) },
            sources: sources.map(\.record), problems: problems.map(\.record), plans: plans.map(\.record),
            specialProjects: projects.map(\.record),
            cycleFiles: stretched.map { CycleFile($0, ["ends_before": .day($1)]) },
            meetings: meetings.map(\.record))
    }

    private var settings: Settings {
        let text = """
            title: Sample
            timezone: Asia/Shanghai
            cycle: {starts_on: \(firstCycle), length_days: \(cycleLength)}
            effectiveness: {window_days: \(windowDays)}
            recurrence_days: \(recurrenceDays)
            tiers: \(tiers.map { "[\($0.joined(separator: ", "))]" } ?? "")

            """
        let file = Self.file("backdrive.yml").with(bytes: Array(text.utf8))
        return SettingsReader.read(file, languages: ["en"]) { _ in .utc }.value.settings
    }

    static func file(_ path: String) -> SourceFile { SourceFile(path: path, contentPath: path, bytes: []) }
}

/// A dated entry of a log.
struct Entry<Value: Sendable>: Sendable {
    var on: Day
    var value: Value
    var isVoid = false

    /// The entry as a file has it.
    func literal(_ fields: [String: FieldLiteral]) -> FieldLiteral {
        .fields(fields.merging(["on": .day(on), "void": isVoid ? "a mistake" : .absent]) { own, _ in own })
    }
}

/// `Day` literals are `2026-03-16` or, in 2026, `03-16`.
extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = Day(text.count == 5 ? "2026-\(text)" : text) else { preconditionFailure("no day: \(text)") }
        self = day
    }
}

struct SampleProblem: Sendable {
    var id: String
    var source = "a"
    var reported: Day
    var passed: Day?
    var rejected: Day?
    var analysed: Day?
    var category = Category.system
    var secondary: [Category] = []
    /// Frequency and impact.
    var grades: Rating?
    var decisions: [Entry<Decision.Outcome>] = []
    var duplicateOf: (id: String, on: Day)?
    var joined: (id: String, on: Day)?
    var occurrences: [Entry<Int>] = []
    var reopened: [Entry<Void>] = []
    var results: [Entry<VerificationResult.Outcome>] = []
    var windowDays: Int?
    var aliases: [String] = []

    /// Reported, passed and analysed, which most tests are not about.
    static func analysed(
        _ id: String, reported: Day = "03-03", on day: Day = "03-16", _ change: (inout SampleProblem) -> Void = { _ in }
    ) -> SampleProblem {
        var problem = SampleProblem(id: id, reported: reported, passed: reported, analysed: day)
        change(&problem)
        return problem
    }

    var record: Problem {
        Problem(
            id,
            [
                "title": .text(id), "source": .text(source), "reported_on": .day(reported),
                "screening": .fields(
                    (passed ?? rejected).map { ["result": passed == nil ? "rejected" : "passed", "on": .day($0)] }),
                "analysis": .fields(analysed.map(analysis)),
                "decisions": .list(decisions.map { $0.literal(["outcome": .word($0.value)]) }),
                "duplicate_of": .fields(duplicateOf.map { ["problem": .text($0.id), "on": .day($0.on)] }),
                "special_project": .fields(joined.map { ["id": .text($0.id), "joined_on": .day($0.on)] }),
                "occurrences": .list(occurrences.map { $0.literal(["count": .number($0.value)]) }),
                "reopened": .list(reopened.map { $0.literal(["reason": "seen again"]) }),
                "verification": [
                    "window_days": .number(windowDays),
                    "results": .list(results.map { $0.literal(["result": .word($0.value)]) }),
                ],
                "aliases": .list(aliases.map { .text($0) }),
            ])
    }

    private func analysis(on day: Day) -> [String: FieldLiteral] {
        [
            "on": .day(day), "category": .word(category), "cause": .text(category.causes[0]),
            "secondary": .list(secondary.map { .word($0) }), "frequency": .number(grades?.frequency),
            "impact": .number(grades?.impact),
        ]
    }
}

struct SamplePlan: Sendable {
    var id: String
    var owner = "zhang"
    var problems: [String] = []
    var project: String?
    var created: Day
    var started: Day?
    var due: Day = "12-31"
    var moves: [Entry<(from: Day, to: Day)>] = []
    var done: Day?
    var dropped: Day?
    /// On the entry's day a completion of the value's day was undone.
    var reopened: [Entry<Day>] = []
    var checks: [Entry<Check.Outcome>] = []

    var record: ActionPlan {
        ActionPlan(
            id,
            [
                "title": .text(id), "owner": .text(owner), "problems": .list(problems.map { .text($0) }),
                "special_project": .text(project), "status": .word(status), "created_on": .day(created),
                "started_on": .day(started), "due_on": .day(due),
                "due_history": .list(
                    moves.map {
                        $0.literal(["from": .day($0.value.from), "to": .day($0.value.to), "reason": "vendor late"])
                    }),
                "acceptance": "It works", "done_on": .day(done), "dropped_on": .day(dropped),
                "reopened": .list(reopened.map { $0.literal(["was_done_on": .day($0.value), "reason": "wrong"]) }),
                "checks": .list(checks.map { $0.literal(["outcome": .word($0.value)]) }),
            ])
    }

    private var status: ActionPlan.Status {
        done != nil ? .done : dropped != nil ? .dropped : started != nil ? .inProgress : .open
    }
}

struct SampleSource: Sendable {
    var id: String
    var owner = "li"
    var cadence = 14
    var reviews: [Entry<Int>] = []
    var retired: Day?

    var record: InformationSource {
        InformationSource(
            id,
            [
                "kind": "other", "title": .text(id), "owner": .text(owner), "cadence_days": .number(cadence),
                "reviews": .list(reviews.map { $0.literal(["by": "li", "found": .number($0.value)]) }),
                "retired_on": .day(retired),
            ])
    }
}

struct SampleProject: Sendable {
    var id: String
    var created: Day
    var done: Day?
    var dropped: Day?

    var record: SpecialProject {
        SpecialProject(
            id,
            [
                "title": .text(id), "owner": "li", "created_on": .day(created), "goal": "One way",
                "done_on": .day(done), "dropped_on": .day(dropped),
            ])
    }
}

struct SampleMeeting: Sendable {
    var id: String
    var kind = Meeting.Kind.weekly
    var on: Day
    var host = "li"
    var attendees: [String] = []
    /// The APs that were checked; a struck one counts nowhere.
    var checks: [(plan: String, outcome: Check.Outcome, isVoid: Bool)] = []

    var record: Meeting {
        let checks = checks.map { check -> FieldLiteral in
            [
                "ap": .text(check.plan), "outcome": .word(check.outcome),
                "void": check.isVoid ? "a mistake" : .absent,
            ]
        }
        return Meeting(
            id,
            [
                "kind": .word(kind), "on": .day(on), "host": .text(host),
                "attendees": .list(attendees.map { .text($0) }), "checks": .list(checks),
            ])
    }
}

extension Report {
    func problem(_ id: String) -> ProblemState? { catalog.problems.index(of: id).flatMap { problems[$0] } }
    func plan(_ id: String) -> PlanState? { catalog.plans.index(of: id).flatMap { plans[$0] } }
    func source(_ id: String) -> SourceState? { catalog.sources.index(of: id).flatMap { sources[$0] } }
    func person(_ id: String) -> OwnerLoad? { catalog.people.index(of: id).flatMap { people[$0] } }
    func stage(_ id: String) -> Stage? { problem(id)?.stage }
}
