import BackdriveCore

// The maps of `metrics.json` from a record's id to its numbers, in byte order of the ids: the tables' order.
extension MetricsFile {
    static func write(problemsOf report: Report, to json: inout JSONWriter) {
        for index in report.catalog.problems.indices {
            guard let state = report.problems[index] else { continue }
            json.object(report.catalog.problems[index].id) { write(state, of: index, in: report, to: &$0) }
        }
    }

    static func write(plansOf report: Report, to json: inout JSONWriter) {
        for index in report.catalog.plans.indices {
            guard let state = report.plans[index] else { continue }
            json.object(report.catalog.plans[index].id) { write(state, of: index, in: report, to: &$0) }
        }
    }

    static func write(sourcesOf report: Report, to json: inout JSONWriter) {
        for index in report.catalog.sources.indices {
            guard let state = report.sources[index] else { continue }
            json.object(report.catalog.sources[index].id) { write(state, to: &$0) }
        }
    }

    static func write(peopleOf report: Report, to json: inout JSONWriter) {
        for index in report.catalog.people.indices {
            guard let load = report.people[index] else { continue }
            json.object(report.catalog.people[index].id) { write(load, to: &$0) }
        }
    }

    static func write(specialProjectsOf report: Report, to json: inout JSONWriter) {
        for index in report.catalog.specialProjects.indices {
            guard let state = report.specialProjects[index] else { continue }
            json.object(report.catalog.specialProjects[index].id) { write(state, to: &$0) }
        }
    }
}

// The numbers of one record.
extension MetricsFile {
    static func write(
        _ state: ProblemState, of index: Table<Problem>.Index, in report: Report, to json: inout JSONWriter
    ) {
        json.member("stage", state.stage.rawValue)
        json.member("source", report.catalog.sources.ownID(report.catalog.problems[index].source))
        json.member("category", state.category?.rawValue)
        json.member("tier", state.tier?.rawValue)
        json.member("score", state.score)
        json.member("rank", state.rank)
        json.member("resolved_on", state.resolvedOn)
        json.member("fix_on", state.fixOn)
        json.member("lead_days", state.leadDays)
        json.member("occurrences_90d", state.occurrences90d)
        json.member("effectiveness", state.effectiveness)
    }

    static func write(
        _ state: PlanState, of index: Table<ActionPlan>.Index, in report: Report, to json: inout JSONWriter
    ) {
        json.member("state", state.state.rawValue)
        json.member("owner", report.catalog.people.ownID(report.catalog.plans[index].owner))
        json.member("due_on", state.dueOn)
        json.member("original_due_on", state.originalDueOn)
        json.member("due_state", state.dueState?.rawValue)
        json.member("days_overdue", state.daysOverdue)
        json.object("slips") {
            $0.member("count", state.slips.count)
            $0.member("net_days", state.slips.netDays)
            $0.member("gross_days", state.slips.grossDays)
        }
        json.member("done_on", state.doneOn)
        json.member("lead_days", state.leadDays)
        json.member("cycle_days", state.cycleDays)
        json.member("age_days", state.ageDays)
        json.member("aging", state.isAging)
        json.member("weeks_unchecked", state.weeksUnchecked)
        json.member("on_time", state.onTime)
        json.member("on_time_current", state.onTimeCurrent)
    }

    static func write(_ state: SourceState, to json: inout JSONWriter) {
        json.member("freshness_days", state.freshnessDays)
        json.member("state", state.state.rawValue)
        json.member("last_activity_on", state.lastActivityOn)
    }

    static func write(_ load: OwnerLoad, to json: inout JSONWriter) {
        json.member("open", load.open)
        json.member("overdue", load.overdue)
        json.member("soon", load.soon)
        json.member("later", load.later)
        json.member("in_progress", load.inProgress)
        json.member("problems", load.problems)
    }

    static func write(_ state: SpecialProjectState, to json: inout JSONWriter) {
        json.member("state", state.state.rawValue)
        json.member("problems", state.problems)
        json.member("aps", state.plans)
        json.member("aps_done", state.plansDone)
        json.member("aps_dropped", state.plansDropped)
    }
}

extension Effectiveness: JSONValue {
    package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("verdict", verdict.rawValue)
            json.member("before", before)
            json.member("after", after)
            json.member("reduction_percent", reductionPermille.map(Tenths.init))
            json.member("elapsed_days", elapsedDays)
            json.member("window_days", windowDays)
            json.member("low_evidence", isLowEvidence)
        }
    }
}
