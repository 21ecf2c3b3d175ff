@testable import BackdriveCore
import BackdriveParsing

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
            people: people.map { Person(origin: Self.origin($0), name: located($0)) },
            sources: sources.map(\.record), problems: problems.map(\.record), plans: plans.map(\.record),
            specialProjects: projects.map(\.record),
            cycleFiles: stretched.map { CycleFile(origin: Self.origin($0), endsBefore: located($1)) },
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

    static func origin(_ id: String, aliases: [String] = []) -> Origin {
        Origin(
            file: file("\(id).md"), id: id, writtenID: nil, aliases: aliases.map { located($0) }, body: .empty,
            faultyFields: [])
    }
}

/// A value in a sample has no place of its own.
func located<Value>(_ value: Value) -> Located<Value> { Located(value, .fileStart) }

/// A dated entry of a log.
struct Entry<Value: Sendable>: Sendable {
    var on: Day
    var value: Value
    var isVoid = false

    var void: String? { isVoid ? "a mistake" : nil }
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
        let screening = (passed ?? rejected).map {
            Screening(
                result: located(passed == nil ? .rejected : .passed), on: located($0), by: nil, reason: nil,
                range: .fileStart)
        }
        return Problem(
            origin: Sample.origin(id, aliases: aliases), title: located(id), source: located(source),
            reportedOn: located(reported), screening: screening, analysis: analysed.map(analysis),
            decisions: Log(
                decisions.map {
                    Decision(
                        on: located($0.on), outcome: located($0.value), reason: nil, revisitOn: nil, by: nil,
                        void: $0.void, range: .fileStart)
                }),
            duplicateOf: duplicateOf.map {
                DuplicateLink(problem: located($0.id), on: located($0.on), range: .fileStart)
            },
            specialProject: joined.map { Membership(id: located($0.id), joinedOn: located($0.on), range: .fileStart) },
            occurrences: Log(
                occurrences.map {
                    Occurrence(
                        on: located($0.on), count: $0.value, ref: nil, note: nil, by: nil, void: $0.void,
                        range: .fileStart)
                }),
            reopened: Log(
                reopened.map { Reopening(on: located($0.on), by: nil, reason: nil, void: $0.void, range: .fileStart) }),
            verification: Verification(
                criterion: nil,
                windowDays: windowDays,
                results: Log(
                    results.map {
                        VerificationResult(
                            on: located($0.on), result: located($0.value), by: nil, note: nil, void: $0.void,
                            range: .fileStart)
                    }), range: .fileStart))
    }

    private func analysis(on day: Day) -> Analysis {
        Analysis(
            on: located(day), category: located(category), cause: located(category.causes[0]),
            secondary: secondary.map { located($0) }, frequency: grades.map { located($0.frequency) },
            impact: grades.map { located($0.impact) }, rootCause: nil, range: .fileStart)
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
            origin: Sample.origin(id), title: located(id), owner: located(owner),
            problems: problems.map { located($0) }, specialProject: project.map { located($0) },
            status: located(done != nil ? .done : dropped != nil ? .dropped : started != nil ? .inProgress : .open),
            createdOn: located(created), startedOn: started.map { located($0) }, dueOn: located(due),
            dueHistory: Log(
                moves.map {
                    DueMove(
                        on: located($0.on), from: located($0.value.from), to: located($0.value.to), reason: nil,
                        by: nil, void: $0.void,
                        range: .fileStart)
                }),
            acceptance: "It works", doneOn: done.map { located($0) }, droppedOn: dropped.map { located($0) },
            reopened: Log(
                reopened.map {
                    APReopening(
                        on: located($0.on), wasDoneOn: located($0.value), reason: nil, by: nil, void: $0.void,
                        range: .fileStart)
                }),
            checks: Log(
                checks.map {
                    Check(
                        on: located($0.on), outcome: located($0.value), by: nil, note: nil, meeting: nil, void: $0.void,
                        range: .fileStart)
                }))
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
            origin: Sample.origin(id), kind: located(.other), title: located(id), owner: located(owner),
            cadenceDays: cadence,
            reviews: Log(
                reviews.map {
                    Review(on: located($0.on), by: nil, found: $0.value, note: nil, void: $0.void, range: .fileStart)
                }),
            retiredOn: retired.map { located($0) })
    }
}

struct SampleProject: Sendable {
    var id: String
    var created: Day
    var done: Day?
    var dropped: Day?

    var record: SpecialProject {
        SpecialProject(
            origin: Sample.origin(id), title: located(id), owner: located("li"), createdOn: located(created),
            goal: "One way", doneOn: done.map { located($0) }, droppedOn: dropped.map { located($0) })
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
        Meeting(
            origin: Sample.origin(id), kind: located(kind), on: located(on), host: located(host),
            attendees: attendees.map { located($0) },
            checks: Log(
                checks.map {
                    MeetingCheck(
                        on: located(on), plan: located($0.plan), outcome: located($0.outcome), by: nil, note: nil,
                        void: $0.isVoid ? "a mistake" : nil, range: .fileStart)
                }))
    }
}

extension Report {
    func problem(_ id: String) -> ProblemState? { catalog.problems.index(of: id).flatMap { problems[$0] } }
    func plan(_ id: String) -> PlanState? { catalog.plans.index(of: id).flatMap { plans[$0] } }
    func source(_ id: String) -> SourceState? { catalog.sources.index(of: id).flatMap { sources[$0] } }
    func person(_ id: String) -> OwnerLoad? { catalog.people.index(of: id).flatMap { people[$0] } }
    func stage(_ id: String) -> Stage? { problem(id)?.stage }
}
