import BackdriveCore

/// `data/aps.csv`: the fields as written, and from `state` on what is so at the end of the as-of day.
enum PlansTable {
    private struct Row {
        let plan: ActionPlan
        /// Nil before it is created.
        let state: PlanState?
    }

    static func bytes(of report: Report) -> [UInt8] {
        let plans = report.catalog.plans
        return CSVTable(columns: written(in: report.catalog) + standing).bytes(
            of: plans.indices.lazy.map { Row(plan: plans[$0], state: report.plans[$0]) })
    }

    private static func written(in catalog: Catalog) -> [CSVColumn<Row>] {
        let (people, problems) = (catalog.people, catalog.problems)
        let (projects, meetings) = (catalog.specialProjects, catalog.meetings)
        return [
            .text("id") { $0.plan.id },
            .text("title") { $0.plan.title.value },
            .text("url") { $0.plan.pagePath },
            .text("owner") { people.ownID($0.plan.owner) },
            .list("problems") { $0.plan.problems.map { problems.ownID($0) } },
            .text("special_project") { projects.ownID($0.plan.specialProject) },
            .text("type") { $0.plan.type?.value.rawValue },
            .text("status") { $0.plan.status.value.rawValue },
            .day("created_on") { $0.plan.createdOn.value },
            .text("approved_in") { meetings.ownID($0.plan.approvedIn) },
            .day("started_on") { $0.plan.startedOn?.value },
            .text("acceptance") { $0.plan.acceptance },
            .list("evidence") { $0.plan.evidence },
            .text("drop_reason") { $0.plan.dropReason?.value },
            .list("tags") { $0.plan.tags },
        ]
    }

    private static let standing: [CSVColumn<Row>] = [
        .text("state") { $0.state?.state.rawValue },
        .day("due_on") { $0.state?.dueOn },
        .day("original_due_on") { $0.state?.originalDueOn },
        .text("due_state") { $0.state?.dueState?.rawValue },
        .number("days_overdue") { $0.state?.daysOverdue },
        .number("slips") { $0.state?.slips.count },
        .number("net_days") { $0.state?.slips.netDays },
        .number("gross_days") { $0.state?.slips.grossDays },
        .day("done_on") { $0.state?.doneOn },
        .day("dropped_on") { $0.state?.droppedOn },
        .number("lead_days") { $0.state?.leadDays },
        .number("cycle_days") { $0.state?.cycleDays },
        .number("age_days") { $0.state?.ageDays },
        .flag("aging") { $0.state?.isAging },
        .number("weeks_unchecked") { $0.state?.weeksUnchecked },
        .flag("on_time") { $0.state?.onTime },
        .flag("on_time_current") { $0.state?.onTimeCurrent },
    ]
}
