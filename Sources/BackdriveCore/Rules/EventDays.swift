extension InformationSource {
    /// The day of every review, struck ones left out.
    func forEachEvent(_ body: (Located<Day>) -> Void) {
        for review in reviews.unstruck { body(review.on) }
    }
}

extension Problem {
    /// The day of every event that it tells of, struck entries left out; plans are no events.
    func forEachEvent(_ body: (Located<Day>) -> Void) {
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
    func forEachEvent(_ body: (Located<Day>) -> Void) {
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
    func forEachEvent(_ body: (Located<Day>) -> Void) {
        body(createdOn)
        doneOn.map(body)
        droppedOn.map(body)
    }
}
