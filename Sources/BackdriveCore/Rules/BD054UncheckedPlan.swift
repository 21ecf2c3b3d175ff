/// Every open AP is looked at each week (DATA.md §5, BD054; METRICS.md 1.14).
enum BD054UncheckedPlan: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let day = inspection.asOf
        guard !catalog.settings.hasFault(in: "unchecked_weeks") else { return [] }
        return catalog.plans.indices.compactMap { place in
            let plan = catalog.plans[place]
            guard inspection.snapshot.isOpen(place), !plan.isEndingUnknown, !plan.isLifeUncertain,
                !plan.origin.hasGap(in: "checks", at: "on", "outcome", "void"),
                !inspection.uncertainty.checked.contains(place)
            else { return nil }
            let weeks = WeeklyCheck.weeksUnchecked(of: inspection.timelines.plans[place], asOf: day)
            guard weeks >= catalog.settings.uncheckedWeeks else { return nil }
            let lastOwn = plan.checks.latest(onOrBefore: day)?.on
            return finding(
                in: plan, "the AP is open and was not checked for \(Wording.counted(weeks, "week"))",
                at: lastOwn?.range ?? plan.createdOn.range,
                help: "add an entry to \"checks\", as with backdrive log \(plan.id) check on_track",
                notes: lastMinutes(of: place, in: inspection).map { [$0] } ?? [])
        }
    }

    /// The check in minutes that the weeks count from.
    private static func lastMinutes(
        of plan: Table<ActionPlan>.Index, in inspection: Inspection
    ) -> Diagnostic.Note? {
        let catalog = inspection.catalog
        guard
            let meeting = catalog.lastCheck(of: plan, onOrBefore: inspection.asOf)?.minutes
                .map({ catalog.meetings[$0] })
        else { return nil }
        return meeting.note("last checked in the meeting of \(meeting.on.value)", at: meeting.on.range)
    }

    static let explanation = Explanation(
        code: 54, severity: .warning, scope: .today, title: "every open AP is checked",
        purpose: """
            The weekly meeting checks every AP until it is done. The weeks are whole ones since the last check, in the \
            AP's own log or in a meeting's minutes, the creation or the last re-opening; "unchecked_weeks" in the \
            settings says how many are too many.
            """,
        wrong: """
            created_on: 2026-03-16
            checks: []
            """,
        right: """
            created_on: 2026-03-16
            checks:
              - {on: 2026-03-20, outcome: on_track, by: li.na}
            """)
}
