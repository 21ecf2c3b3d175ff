/// Every number of a site on one day: a pure function of (content, as-of day), METRICS.md §1 and §2.
package struct Report: Sendable {
    package let catalog: Catalog
    /// The numbers are those of the end of this day.
    package let asOf: Day
    /// Nil for a problem that is not reported yet.
    package let problems: Column<Problem, ProblemState?>
    /// Nil for an AP that is not created yet.
    package let plans: Column<ActionPlan, PlanState?>
    /// From the first cycle to the one that holds `asOf`.
    package let cycles: [CycleReport]
    /// The complete weeks since the first AP (METRICS.md 1.14).
    package let weeks: [WeekReport]
    /// Nil for a source that is retired.
    package let sources: Column<InformationSource, SourceState?>
    /// Nil for a person without an open AP.
    package let people: Column<Person, OwnerLoad?>
    /// Nil for a special project that is not created yet.
    package let specialProjects: Column<SpecialProject, SpecialProjectState?>
    package let matrix: Matrix
    package let highCoverage: Rate?
    /// Over the APs done in the 90 days up to `asOf`.
    package let planLeadDays: Percentiles
    package let planCycleDays: Percentiles
    /// Done APs of those 90 days that have no `started_on`.
    package let planCycleDaysExcluded: Int
    package let problemLeadDays: Percentiles
    package let effectiveness: EffectivenessCounts
    package let recurrence: Recurrence
}
