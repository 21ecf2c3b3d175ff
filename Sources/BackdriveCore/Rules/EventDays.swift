extension Catalog {
    /// The day of every event but the meetings', with the record that tells of it; plans are no events, and struck entries
    /// are left out.
    func forEachEvent(_ body: (any Record, Located<Day>) -> Void) {
        for source in sources {
            for review in source.reviews.unstruck { body(source, review.on) }
        }
        for problem in problems {
            let dated = [
                problem.reportedOn, problem.screening?.on, problem.analysis?.on, problem.duplicateOf?.on,
                problem.specialProject?.joinedOn,
            ]
            for case let day? in dated { body(problem, day) }
            for decision in problem.decisions.unstruck { body(problem, decision.on) }
            for occurrence in problem.occurrences.unstruck { body(problem, occurrence.on) }
            for reopening in problem.reopened.unstruck { body(problem, reopening.on) }
            for result in problem.verification?.results.unstruck ?? [] { body(problem, result.on) }
        }
        for plan in plans {
            for case let day? in [plan.createdOn, plan.startedOn, plan.doneOn, plan.droppedOn] { body(plan, day) }
            for move in plan.dueHistory.unstruck { body(plan, move.on) }
            for reopening in plan.reopened.unstruck {
                body(plan, reopening.on)
                body(plan, reopening.wasDoneOn)
            }
            for check in plan.checks.unstruck { body(plan, check.on) }
        }
        for project in specialProjects {
            for case let day? in [project.createdOn, project.doneOn, project.droppedOn] { body(project, day) }
        }
    }
}
