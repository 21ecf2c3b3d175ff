/// No event comes before what it follows from (DATA.md §5, BD010).
///
/// Each date is reported once, for the first cause it contradicts. A cause in the future has its finding already
/// (BD011), and so do an analysis after a rejected screening (BD013) and a completion before its AP was created
/// (BD036).
enum BD010EventBeforeCause: CatalogRule {
    static let code: RuleCode = 10

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        return catalog.problems.flatMap { findings(for: $0, in: inspection) }
            + catalog.plans.indices.flatMap { findings(for: $0, in: inspection) }
            + catalog.specialProjects.flatMap { findings(for: $0, in: inspection) }
    }

    private static func findings(for problem: Problem, in inspection: Inspection) -> [Diagnostic] {
        let reported = Cause("reported_on", problem.reportedOn, in: problem)
        let screened = problem.screening.flatMap {
            $0.result.value == .passed ? Cause("screening.on", $0.on, in: problem) : nil
        }
        let analysed = problem.analysis.map { Cause("analysis.on", $0.on, in: problem) }
        let original = problem.duplicateOf.flatMap { inspection.catalog.problems[id: $0.problem.value] }
        let originalReported = original.map { Cause(reportOf: $0) }

        var events = [Event("screening.on", problem.screening?.on, after: [reported])]
        events.append(Event("duplicate_of.on", problem.duplicateOf?.on, after: [reported, originalReported]))
        events.append(Event("special_project.joined_on", problem.specialProject?.joinedOn, after: [reported]))
        events.append(Event("analysis.on", problem.analysis?.on, after: [screened]))
        events += problem.decisions.unstruck.map { Event("the decision of", $0.on, after: [analysed]) }
        events += (problem.verification?.results.unstruck ?? []).map {
            Event("the verification of", $0.on, after: [analysed])
        }
        return events.compactMap { $0.finding(in: problem, inspection) }
    }

    private static func findings(for place: Table<ActionPlan>.Index, in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let plan = catalog.plans[place]
        let created = Cause("created_on", plan.createdOn, in: plan)
        let started = plan.startedOn.map { Cause("started_on", $0, in: plan) }
        let reported = catalog.problemsNamedByPlan[place].map { Cause(reportOf: catalog.problems[$0]) }
        var events = [Event("started_on", plan.startedOn, after: [created])]
        events.append(Event("done_on", plan.doneOn, after: [created, started] + reported))
        events.append(Event("dropped_on", plan.droppedOn, after: [created] + reported))
        events += plan.checks.unstruck.map { Event("the check of", $0.on, after: [created]) }
        events += plan.dueHistory.unstruck.map { Event("the due-date move of", $0.on, after: [created]) }
        for reopening in plan.reopened.unstruck where reopening.wasDoneOn.value >= plan.createdOn.value {
            events.append(Event("was_done_on", reopening.wasDoneOn, after: reported))
        }
        return events.compactMap { $0.finding(in: plan, inspection) }
    }

    private static func findings(for project: SpecialProject, in inspection: Inspection) -> [Diagnostic] {
        let created = Cause("created_on", project.createdOn, in: project)
        let events = [
            Event("done_on", project.doneOn, after: [created]),
            Event("dropped_on", project.droppedOn, after: [created]),
        ]
        return events.compactMap { $0.finding(in: project, inspection) }
    }
}

/// A day that other events must not come before.
private struct Cause {
    private let field: String
    /// Of the problem, where the cause is another record's report.
    private let reportOf: String?
    let day: Located<Day>
    let file: SourceFile

    init(_ field: String, _ day: Located<Day>, in record: some Record) {
        self.field = field
        self.day = day
        reportOf = nil
        file = record.origin.file
    }

    init(reportOf problem: Problem) {
        field = "reported_on"
        day = problem.reportedOn
        reportOf = problem.id
        file = problem.origin.file
    }

    /// Put together only where something is wrong.
    var name: String { reportOf.map { "the reporting of \($0)" } ?? field }
}

/// A day with the days it may not come before, as far as they are known.
private struct Event {
    let name: String
    let day: Located<Day>?
    let causes: [Cause]

    init(_ name: String, _ day: Located<Day>?, after causes: [Cause?]) {
        self.name = name
        self.day = day.flatMap { $0.isKnown ? $0 : nil }
        self.causes = causes.compactMap { $0.flatMap { $0.day.isKnown ? $0 : nil } }
    }

    func finding(in record: some Record, _ inspection: Inspection) -> Diagnostic? {
        guard let day else { return nil }
        let cause = causes.first { day.value < $0.day.value && !inspection.isFuture($0.day.value) }
        guard let cause else { return nil }
        return BD010EventBeforeCause.finding(
            in: record, BD010EventBeforeCause.wording(name, day.value, cause.name, cause.day.value), at: day.range,
            notes: [
                Diagnostic.Note(
                    BD010EventBeforeCause.noteWording(cause.name), at: cause.file.location(of: cause.day.range))
            ])
    }
}

extension BD010EventBeforeCause {
    fileprivate static func wording(_ event: String, _ day: Day, _ cause: String, _ causeDay: Day) -> String {
        "\(quoted(event)) \(day) is before \(quoted(cause)) \(connective(cause))\(causeDay)"
    }

    fileprivate static func noteWording(_ cause: String) -> String { "\(quoted(cause)) is here" }

    /// Field names stand in code marks, descriptions as they are.
    private static func quoted(_ name: String) -> String { name.contains(" ") ? name : "\(Wording.quoted(name))" }
    private static func connective(_ name: String) -> String { name.contains(" ") ? "on " : "" }

    static var explanation: Explanation {
        Explanation(
            title: "no event comes before what it follows from",
            purpose: """
                A problem is reported, screened, analysed and decided in this order; an AP is created, started and \
                done in this order, and ends when the problems it names are known. A date that breaks the order is \
                a slip of the pen that would make durations negative.
                """,
            wrong: """
                reported_on: 2026-03-03
                screening: {result: passed, on: 2026-02-04, by: li.na}
                """,
            right: """
                reported_on: 2026-03-03
                screening: {result: passed, on: 2026-03-04, by: li.na}
                """)
    }
}
