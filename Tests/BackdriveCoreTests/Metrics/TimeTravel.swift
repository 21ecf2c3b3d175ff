@testable import BackdriveCore

extension Catalog {
    /// Whatever of each record has a day, as it was written by the end of one.
    func whatIsDated(by day: Day) -> [String] {
        problems.compactMap { $0.asWritten(by: day)?.whatIsDated }
            + plans.compactMap { $0.asWritten(by: day)?.whatIsDated }
            + specialProjects.compactMap { $0.asWritten(by: day) }.map { "\(($0.whole.id, $0.doneOn, $0.droppedOn))" }
            + sources.compactMap { $0.asWritten(by: day) }.map { "\(($0.whole.id, $0.reviews.all))" }
            + meetings.compactMap { $0.asWritten(by: day)?.whole.id }
    }
}

extension AsWritten<Problem> {
    fileprivate var whatIsDated: String {
        let blocks = (self.screening, self.analysis, self.duplicateOf, self.specialProject)
        let logs = (self.decisions.all, self.occurrences.all, self.reopened.all, verification?.results.all)
        return "\(whole.id) \(blocks) \(logs)"
    }
}

extension AsWritten<ActionPlan> {
    fileprivate var whatIsDated: String {
        let state = (status, startedOn, dueOn, doneOn, droppedOn)
        return "\(whole.id) \(state) \((self.dueHistory.all, self.reopened.all, self.checks.all))"
    }
}

extension Sample {
    /// The content as it would stand had nothing been written after day t (METRICS.md §0, "Time travel").
    func asWritten(by t: Day) -> Sample {
        var sample = self
        sample.problems = problems.filter { $0.reported <= t }.map { $0.asWritten(by: t) }
        sample.plans = plans.filter { $0.created <= t }.map { $0.asWritten(by: t) }
        sample.projects = projects.filter { $0.created <= t }.map { project in
            var project = project
            project.done.forget(after: t)
            project.dropped.forget(after: t)
            return project
        }
        sample.meetings.removeAll { $0.on > t }
        for index in sources.indices {
            sample.sources[index].reviews.removeAll { $0.on > t }
            sample.sources[index].retired.forget(after: t)
        }
        return sample
    }
}

extension SampleProblem {
    fileprivate func asWritten(by t: Day) -> SampleProblem {
        var problem = self
        problem.passed.forget(after: t)
        problem.rejected.forget(after: t)
        problem.analysed.forget(after: t)
        problem.decisions.removeAll { $0.on > t }
        if let link = duplicateOf, link.on > t { problem.duplicateOf = nil }
        if let membership = joined, membership.on > t { problem.joined = nil }
        problem.occurrences.removeAll { $0.on > t }
        problem.reopened.removeAll { $0.on > t }
        problem.results.removeAll { $0.on > t }
        return problem
    }
}

extension SamplePlan {
    fileprivate func asWritten(by t: Day) -> SamplePlan {
        var plan = self
        plan.started.forget(after: t)
        plan.done.forget(after: t)
        plan.dropped.forget(after: t)
        plan.checks.removeAll { $0.on > t }
        if let undone = moves.first(where: { !$0.isVoid && $0.on > t }) { plan.due = undone.value.from }
        plan.moves.removeAll { $0.on > t }
        // Before a re-opening was written, its completion stood in `done_on`.
        if let completion = reopened.first(where: { !$0.isVoid && $0.value <= t && t < $0.on }) {
            plan.done = completion.value
        }
        plan.reopened.removeAll { $0.on > t }
        return plan
    }
}

extension Day? {
    fileprivate mutating func forget(after t: Day) {
        if let day = self, day > t { self = nil }
    }
}
