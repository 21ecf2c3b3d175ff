extension Catalog {
    /// The day of every event but the meetings', with the record that tells of it, struck entries left out.
    func forEachEvent(_ body: (any Record, Located<Day>) -> Void) {
        for source in sources { source.forEachEvent { body(source, $0) } }
        for problem in problems { problem.forEachEvent { body(problem, $0) } }
        for plan in plans { plan.forEachEvent { body(plan, $0) } }
        for project in specialProjects { project.forEachEvent { body(project, $0) } }
    }
}

extension InformationSource {
    /// The day of every review, struck ones left out.
    fileprivate func forEachEvent(_ body: (Located<Day>) -> Void) {
        for review in reviews.unstruck { body(review.on) }
    }
}

extension Problem {
    /// The day of every event that it tells of, struck entries left out; plans are no events.
    fileprivate func forEachEvent(_ body: (Located<Day>) -> Void) {
        body(reportedOn)
        (screening?.on).map(body)
        (analysis?.on).map(body)
        (duplicateOf?.on).map(body)
        (specialProject?.joinedOn).map(body)
        for decision in decisions.unstruck { body(decision.on) }
        for occurrence in occurrences.unstruck { body(occurrence.on) }
        for reopening in reopened.unstruck { body(reopening.on) }
        for result in verification?.results.unstruck ?? [] { body(result.on) }
    }
}

extension ActionPlan {
    /// The day of every event that it tells of, struck entries left out; due dates are no events.
    fileprivate func forEachEvent(_ body: (Located<Day>) -> Void) {
        body(createdOn)
        startedOn.map(body)
        doneOn.map(body)
        droppedOn.map(body)
        for move in dueHistory.unstruck { body(move.on) }
        for reopening in reopened.unstruck {
            body(reopening.on)
            body(reopening.wasDoneOn)
        }
        for check in checks.unstruck { body(check.on) }
    }
}

extension SpecialProject {
    /// The day of every event that it tells of; a due date is none.
    fileprivate func forEachEvent(_ body: (Located<Day>) -> Void) {
        body(createdOn)
        doneOn.map(body)
        droppedOn.map(body)
    }
}
