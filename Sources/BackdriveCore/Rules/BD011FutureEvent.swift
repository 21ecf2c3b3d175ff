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
        let help = catalog.settings.asOf.map { pinned($0.value) }
        var findings: [Diagnostic] = []
        func judge<Row: Record>(_ table: Table<Row>, _ events: (Row, (Located<Day>) -> Void) -> Void) {
            for record in table {
                events(record) { day in
                    guard day.isKnown, day.value > today else { return }
                    findings.append(finding(in: record, wording(day.value, today), at: day.range, help: help))
                }
            }
        }
        judge(catalog.sources) { $0.forEachEvent($1) }
        judge(catalog.problems) { $0.forEachEvent($1) }
        judge(catalog.plans) { $0.forEachEvent($1) }
        judge(catalog.specialProjects) { $0.forEachEvent($1) }
        for meeting in catalog.meetings where meeting.on.isKnown && meeting.on.value > today && meeting.hasHappened {
            findings.append(
                finding(in: meeting, heldAlready(meeting.on.value, today), at: meeting.on.range, help: help))
        }
        return findings
    }
}

extension Meeting {
    /// Whether its file tells of anything that only a meeting can bring about.
    fileprivate var hasHappened: Bool { !decisions.isEmpty || !checks.unstruck.isEmpty }
}

extension BD011FutureEvent {
    /// Told at the setting in place of the many that follow from it.
    static func setting(_ asOf: Located<Day>, in settings: Settings, followedBy count: Int) -> Diagnostic {
        finding(in: settings, pinnedTooEarly(asOf.value, count), at: asOf.range)
    }

    private static func pinnedTooEarly(_ day: Day, _ count: Int) -> String {
        "\"as_of\" pins today to \(day), but most of what is recorded begins later: \(Wording.following(count))"
    }

    private static func heldAlready(_ day: Day, _ today: Day) -> String {
        "the meeting is on \(day), after today, \(today), but its file has decisions or checks already"
    }

    private static func wording(_ day: Day, _ today: Day) -> String {
        "\(day) is after today, \(today): an event cannot lie in the future"
    }

    private static func pinned(_ day: Day) -> String { "the settings pin today with \"as_of: \(day)\"" }

    static var explanation: Explanation {
        Explanation(
            title: "no event lies after today",
            purpose: """
                A record tells what happened; what is planned has fields of its own (due dates, revisit dates, \
                meeting and cycle days, "left_on", "retired_on"). "as_of" in the settings counts as today. \
                "--as-of" on the command line is time travel and turns this rule off.
                """,
            wrong: """
                reported_on: 2062-03-03
                """,
            right: """
                reported_on: 2026-03-03
                """)
    }
}
