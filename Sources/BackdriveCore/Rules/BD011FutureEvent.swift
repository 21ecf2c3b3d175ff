/// No event lies after today; plans may (DATA.md §5, BD011).
///
/// Which days are plans is said where they are declared (`FieldKind.plannedDay`). A meeting that is still to come has
/// decided and checked nothing.
///
/// Most are found while their file is read, so that no other rule judges by such a day; here are those of records that
/// the settings exempt from this rule.
package enum BD011FutureEvent: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let today = inspection.today
        let isPinned = catalog.settings.asOf != nil
        var findings: [Diagnostic] = []
        catalog.forEachEvent { record, day in
            guard day.isKnown, day.value > today else { return }
            let place = record.origin.file.location(of: day.range)
            findings.append(
                event(day.value, isEnd: isEnd(day, of: record), after: today, isPinned: isPinned, at: place))
        }
        for meeting in catalog.meetings where meeting.on.isKnown && meeting.on.value > today {
            // What only a meeting can bring about.
            guard !meeting.decisions.isEmpty || !meeting.checks.unstruck.isEmpty else { continue }
            findings.append(
                finding(
                    in: meeting,
                    "the meeting is on \(meeting.on.value), after today, \(today), but its file has decisions or checks "
                        + "already", at: meeting.on.range,
                    help: "write the day on which it was held, or comment its decisions and checks out until it is"))
        }
        return findings
    }

    /// Told at the setting in place of the many that follow from it.
    ///
    /// - Parameters:
    ///   - records: how many records have events after it.
    ///   - meant: the day that was probably meant.
    static func setting(
        _ asOf: Located<Day>, in settings: Settings, before records: Int, meant: Day?, followedBy count: Int
    ) -> Diagnostic {
        finding(
            "\"as_of\" pins today to \(asOf.value), but \(Wording.counted(records, "record")) tell of later days: "
                + Wording.following(count), at: settings.file.location(of: asOf.range),
            help: meant.map { Wording.didYouMean($0.description) } ?? BD062Settings.ownDay)
    }

    /// - Parameters:
    ///   - isEnd: whether the day says when something was done, so that it may be meant as a plan.
    ///   - isPinned: whether the settings say which day is today.
    package static func event(
        _ day: Day, isEnd: Bool, after today: Day, isPinned: Bool, at location: SourceLocation
    ) -> Diagnostic {
        finding(
            "\(day) is after today, \(today): an event cannot lie in the future", at: location,
            help: isEnd
                ? "until it is done, leave \"done_on\" out and write status: in_progress, or open: the day that is planned is "
                    + "\"due_on\""
                : "what is planned belongs in the text"
                    + (isPinned ? "; the settings pin today with as_of: \(today)" : ""))
    }

    private static func isEnd(_ day: Located<Day>, of record: some Record) -> Bool {
        switch record {
        case let plan as ActionPlan: plan.doneOn?.range == day.range
        case let project as SpecialProject: project.doneOn?.range == day.range
        default: false
        }
    }

    package static let explanation = Explanation(
        code: 11, scope: .future, title: "no event lies after today",
        purpose: """
            A record tells what happened; what is planned has fields of its own (due dates, revisit dates, meeting and \
            cycle days, "left_on", "retired_on"). "as_of" in the settings counts as today. "--as-of" on the command \
            line is time travel and turns this rule off.
            """,
        wrong: "reported_on: 2062-03-03",
        right: "reported_on: 2026-03-03")
}
