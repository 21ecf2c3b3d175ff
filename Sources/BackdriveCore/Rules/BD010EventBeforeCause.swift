/// No event comes before what it follows from (DATA.md §5, BD010).
///
/// Each date is reported once, for the first cause it contradicts. A cause in the future has its finding already
/// (BD011), and so do an analysis after a rejected screening (BD013) and a completion before its AP was created
/// (BD036).
enum BD010EventBeforeCause: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        var findings: [Diagnostic] = []
        for problem in catalog.problems { check(problem, in: inspection, &findings) }
        for place in catalog.plans.indices { check(place, in: inspection, &findings) }
        for project in catalog.specialProjects { check(project, in: inspection, &findings) }
        for meeting in catalog.meetings { check(meeting, in: inspection, &findings) }
        return findings
    }

    private static func check(_ problem: Problem, in inspection: Inspection, _ findings: inout [Diagnostic]) {
        var order = EventOrder(of: problem, inspection)
        let reported = Cause(field: "reported_on", day: problem.reportedOn)
        order.require("screening.on", problem.screening?.on, after: reported)
        if let link = problem.duplicateOf {
            let original = inspection.catalog.problems[id: link.problem.value].map(Cause.report)
            order.require("duplicate_of.on", link.on, after: reported, original)
        }
        order.require("special_project.joined_on", problem.specialProject?.joinedOn, after: reported)
        if let analysis = problem.analysis {
            if let screening = problem.screening, screening.result.value == .passed {
                order.require("analysis.on", analysis.on, after: Cause(field: "screening.on", day: screening.on))
            }
            let analysed = Cause(field: "analysis.on", day: analysis.on)
            for decision in problem.decisions.unstruck {
                order.require("the decision of", decision.on, after: analysed)
            }
            for result in problem.verification?.results.unstruck ?? [] {
                order.require("the verification of", result.on, after: analysed)
            }
        }
        findings += order.findings
    }

    private static func check(
        _ place: Table<ActionPlan>.Index, in inspection: Inspection, _ findings: inout [Diagnostic]
    ) {
        let plan = inspection.catalog.plans[place]
        var order = EventOrder(of: plan, inspection)
        let created = Cause(field: "created_on", day: plan.createdOn)
        let reported = lastReport(ofProblemsNamedBy: place, in: inspection)
        order.require("started_on", plan.startedOn, after: created)
        order.require(
            "done_on", plan.doneOn, after: created, plan.startedOn.map { Cause(field: "started_on", day: $0) }, reported
        )
        order.require("dropped_on", plan.droppedOn, after: created, reported)
        for check in plan.checks.unstruck { order.require("the check of", check.on, after: created) }
        for move in plan.dueHistory.unstruck { order.require("the due-date move of", move.on, after: created) }
        for reopening in plan.reopened.unstruck where reopening.wasDoneOn.value >= plan.createdOn.value {
            order.require("was_done_on", reopening.wasDoneOn, after: reported)
        }
        findings += order.findings
    }

    /// What an ending contradicts first of all, however many problems an AP names.
    private static func lastReport(
        ofProblemsNamedBy plan: Table<ActionPlan>.Index, in inspection: Inspection
    ) -> Cause? {
        let catalog = inspection.catalog
        return catalog.problemsNamedByPlan[plan].lazy.map { catalog.problems[$0] }
            .filter { $0.reportedOn.isKnown && !inspection.isFuture($0.reportedOn.value) }
            .max { $0.reportedOn.value < $1.reportedOn.value }.map(Cause.report)
    }

    private static func check(_ project: SpecialProject, in inspection: Inspection, _ findings: inout [Diagnostic]) {
        var order = EventOrder(of: project, inspection)
        let created = Cause(field: "created_on", day: project.createdOn)
        order.require("done_on", project.doneOn, after: created)
        order.require("dropped_on", project.droppedOn, after: created)
        findings += order.findings
    }

    /// A check in the minutes stands for itself: the AP is named there, its day is the meeting's.
    private static func check(_ meeting: Meeting, in inspection: Inspection, _ findings: inout [Diagnostic]) {
        let plans = inspection.catalog.plans
        for check in meeting.checks.unstruck {
            guard let plan = plans[id: check.plan.value], plan.createdOn.isKnown, check.on.value < plan.createdOn.value,
                !inspection.isFuture(plan.createdOn.value)
            else { continue }
            findings.append(
                finding(
                    in: meeting,
                    "\(Wording.quoted(plan.id)) is checked in a meeting of \(check.on.value), before its \"created_on\" "
                        + "\(plan.createdOn.value)", at: check.plan.range,
                    notes: [plan.note("\"created_on\" is here", at: plan.createdOn.range)]))
        }
    }
}

/// A day that other events must not come before.
private struct Cause {
    let field: String
    let day: Located<Day>
    /// The problem whose report it is, where that is another record.
    var reportOf: Problem?

    static func report(of problem: Problem) -> Cause {
        Cause(field: "reported_on", day: problem.reportedOn, reportOf: problem)
    }

    /// Put together only where something is wrong.
    var name: String { reportOf.map { "the reporting of \($0.id)" } ?? field }
}

/// Gathers what is wrong with the order of one record's events.
private struct EventOrder<Row: Record> {
    let record: Row
    /// Later causes have a finding of their own.
    let lastDay: Day
    private(set) var findings: [Diagnostic] = []

    init(of record: Row, _ inspection: Inspection) {
        self.record = record
        lastDay = inspection.lastDay
    }

    /// The causes in the order in which they are looked at; those that are nil, unknown or in the future are passed over.
    mutating func require(
        _ event: String, _ day: Located<Day>?, after first: Cause?, _ second: Cause? = nil, _ third: Cause? = nil
    ) {
        guard let day, day.isKnown else { return }
        func contradicted(_ cause: Cause?) -> Cause? {
            cause.flatMap { $0.day.isKnown && day.value < $0.day.value && $0.day.value <= lastDay ? $0 : nil }
        }
        guard let cause = contradicted(first) ?? contradicted(second) ?? contradicted(third) else { return }
        findings.append(BD010EventBeforeCause.finding(in: record, event, day, before: cause))
    }
}

extension BD010EventBeforeCause {
    fileprivate static func finding(
        in record: some Record, _ event: String, _ day: Located<Day>, before cause: Cause
    ) -> Diagnostic {
        let (name, causeDay) = (cause.name, cause.day)
        let file = cause.reportOf?.origin.file ?? record.origin.file
        return finding(
            in: record,
            "\(quoted(event)) \(day.value) is before \(quoted(name)) \(connective(name))\(causeDay.value)",
            at: day.range, help: help(cause),
            notes: [Diagnostic.Note("\(quoted(name)) is here", at: file.location(of: causeDay.range))])
    }

    private static func help(_ cause: Cause) -> String {
        let own = "an event has the day on which it happened, not the one on which it was written down"
        guard let problem = cause.reportOf else { return own }
        return "correct the day that is wrong; a problem that was reported after an AP had ended gets a new AP: take "
            + "\(problem.id) out of this one"
    }

    /// Field names stand in code marks, descriptions as they are.
    private static func quoted(_ name: String) -> String { name.contains(" ") ? name : "\(Wording.quoted(name))" }
    private static func connective(_ name: String) -> String { name.contains(" ") ? "on " : "" }

    static let explanation = Explanation(
        code: 10, title: "no event comes before what it follows from",
        purpose: """
            A problem is reported, screened, analysed and decided in this order; an AP is created, started and done in \
            this order, and ends when the problems it names are known. A date that breaks the order is a slip of the \
            pen that would make durations negative.
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
