/// No event lies after today; plans may (DATA.md §5, BD011).
///
/// Plans are due dates, revisit dates, meeting and cycle days, `left_on`, `retired_on` and an exemption's `until`. A
/// meeting that is still to come has decided and checked nothing.
enum BD011FutureEvent: CatalogRule {
    static let code: RuleCode = 11
    static let scope = RuleScope.future

    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let today = inspection.today
        let pinned = catalog.settings.asOf.map { "the settings pin today with \"as_of: \($0.value)\"" }
        var findings: [Diagnostic] = []
        catalog.forEachEvent { record, day in
            guard day.isKnown, day.value > today else { return }
            let help = isPlannedEnd(day, of: record) ? plannedEnd : pinned
            findings.append(finding(in: record, wording(day.value, today), at: day.range, help: help))
        }
        for meeting in catalog.meetings where meeting.on.isKnown && meeting.on.value > today {
            // What only a meeting can bring about.
            guard !meeting.decisions.isEmpty || !meeting.checks.unstruck.isEmpty else { continue }
            findings.append(
                finding(
                    in: meeting, heldAlready(meeting.on.value, today), at: meeting.on.range, help: wait))
        }
        return findings
    }

    /// Told at the setting in place of the many that follow from it.
    static func setting(_ asOf: Located<Day>, in settings: Settings, followedBy count: Int) -> Diagnostic {
        finding(
            "\"as_of\" pins today to \(asOf.value), but most of what is recorded begins later: "
                + Wording.following(count), at: settings.file.location(of: asOf.range))
    }

    private static let wait =
        "write the day on which it was held, or comment its decisions and checks out until it is"

    /// Whether a day says when something will be done, where the day belongs on which it was.
    private static func isPlannedEnd(_ day: Located<Day>, of record: some Record) -> Bool {
        switch record {
        case let plan as ActionPlan: plan.doneOn?.range == day.range
        case let project as SpecialProject: project.doneOn?.range == day.range
        default: false
        }
    }

    private static let plannedEnd =
        "leave \"done_on\" and \"status: done\" out until it is done: the day that is planned is \"due_on\""

    private static func heldAlready(_ day: Day, _ today: Day) -> String {
        "the meeting is on \(day), after today, \(today), but its file has decisions or checks already"
    }

    private static func wording(_ day: Day, _ today: Day) -> String {
        "\(day) is after today, \(today): an event cannot lie in the future"
    }

    static let explanation = Explanation(
        title: "no event lies after today",
        purpose: """
            A record tells what happened; what is planned has fields of its own (due dates, revisit dates, meeting and \
            cycle days, "left_on", "retired_on"). "as_of" in the settings counts as today. "--as-of" on the command \
            line is time travel and turns this rule off.
            """,
        wrong: "reported_on: 2062-03-03",
        right: "reported_on: 2026-03-03")
}
