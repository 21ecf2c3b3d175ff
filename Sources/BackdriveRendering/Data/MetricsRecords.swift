import BackdriveCore

// The maps of `metrics.json` from a record's id to its numbers, in byte order of the ids: the tables' order.
extension MetricsFile {
    static func write(problemsOf report: Report, to json: inout JSONWriter) {
        let (problems, sources) = (report.catalog.problems, report.catalog.sources)
        for index in problems.indices {
            guard let state = report.problems[index] else { continue }
            let source = problems[index].source.value
            json.object(problems[index].id) { json in
                json.member("stage", state.stage.rawValue)
                json.member("source", sources[id: source]?.id ?? source)
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
        }
    }

    static func write(plansOf report: Report, to json: inout JSONWriter) {
        let (plans, people) = (report.catalog.plans, report.catalog.people)
        for index in plans.indices {
            guard let state = report.plans[index] else { continue }
            let owner = plans[index].owner.value
            json.object(plans[index].id) { json in
                json.member("state", state.state.rawValue)
                json.member("owner", people[id: owner]?.id ?? owner)
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
        }
    }

    static func write(sourcesOf report: Report, to json: inout JSONWriter) {
        let sources = report.catalog.sources
        for index in sources.indices {
            guard let state = report.sources[index] else { continue }
            json.object(sources[index].id) { json in
                json.member("freshness_days", state.freshnessDays)
                json.member("state", state.state.rawValue)
                json.member("last_activity_on", state.lastActivityOn)
            }
        }
    }

    static func write(peopleOf report: Report, to json: inout JSONWriter) {
        let people = report.catalog.people
        for index in people.indices {
            guard let load = report.people[index] else { continue }
            json.object(people[index].id) { json in
                json.member("open", load.open)
                json.member("overdue", load.overdue)
                json.member("soon", load.soon)
                json.member("later", load.later)
                json.member("in_progress", load.inProgress)
                json.member("problems", load.problems)
            }
        }
    }

    static func write(specialProjectsOf report: Report, to json: inout JSONWriter) {
        let projects = report.catalog.specialProjects
        for index in projects.indices {
            guard let state = report.specialProjects[index] else { continue }
            json.object(projects[index].id) { json in
                json.member("state", state.state.rawValue)
                json.member("problems", state.problems)
                json.member("aps", state.plans)
                json.member("aps_done", state.plansDone)
                json.member("aps_dropped", state.plansDropped)
            }
        }
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
