/// How long an item took from its first day to its last, both included (METRICS.md 1.12); days.
package enum LeadTime {
    /// Of an AP: final done_on − created_on + 1; nil unless it is done.
    static func days(of plan: PlanTimeline, ending: Ending?) -> Int? {
        guard let ending, ending.isDone else { return nil }
        return ending.on - plan.createdOn + 1
    }

    /// Of a problem: last resolved_on − reported_on + 1, the gap between episodes included; nil unless it is resolved.
    static func days(of problem: ProblemTimeline, _ standing: Standing) -> Int? {
        standing.resolvedOn.map { $0 - problem.reportedOn + 1 }
    }

    /// Over the APs whose final done_on lies in the recent days.
    static func ofPlans(in snapshot: Snapshot) -> Percentiles {
        Percentiles(
            of: snapshot.plansDoneLately.compactMap { days(of: snapshot.timelines.plans[$0.plan], ending: $0.ending) })
    }

    /// Over the problems, resolved or verified, whose resolved_on lies in the recent days.
    static func ofProblems(in snapshot: Snapshot) -> Percentiles {
        let recent = RecentDays.interval(asOf: snapshot.asOf)
        return Percentiles(
            of: snapshot.catalog.problems.indices.compactMap { problem in
                guard let standing = snapshot.standings[problem], let resolvedOn = standing.resolvedOn,
                    recent.contains(resolvedOn)
                else { return nil }
                return days(of: snapshot.timelines.problems[problem], standing)
            })
    }

    package static let planDefinition = Definition(
        "ap_lead_days", "1.12",
        "Days from an AP's creation to its final completion, over those done in the last {days}.",
        [.fixed("days", RecentDays.count, .days)])
    package static let problemDefinition = Definition(
        "problem_lead_days", "1.12",
        "Days from a problem's report to its last resolution, over those resolved in the last {days}.",
        [.fixed("days", RecentDays.count, .days)])
}
