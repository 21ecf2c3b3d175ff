// Records as they stood at the end of a day, had nothing been written after it (METRICS.md §0, "Time travel").
//
// A record that holds nothing later is returned itself. Undated fields are taken as they stand, but for the word `status`:
// where something was left out, it is the word that the dates left ask for (METRICS.md §2).

extension Problem {
    /// Nil before it was reported.
    package func asWritten(by day: Day) -> Problem? {
        guard reportedOn.value <= day else { return nil }
        guard isLater(than: day) else { return self }
        return Problem(
            origin: origin, title: title, source: source, reportedOn: reportedOn, reportedBy: reportedBy, owner: owner,
            screening: screening.dated(by: day) { $0.on }, analysis: analysis.dated(by: day) { $0.on },
            decisions: decisions.asWritten(by: day), duplicateOf: duplicateOf.dated(by: day) { $0.on },
            specialProject: specialProject.dated(by: day) { $0.joinedOn }, workaround: workaround, andon: andon,
            occurrences: occurrences.asWritten(by: day), reopened: reopened.asWritten(by: day),
            verification: verification?.asWritten(by: day), links: links, tags: tags)
    }

    private func isLater(than day: Day) -> Bool {
        [screening?.on, analysis?.on, duplicateOf?.on, specialProject?.joinedOn].contains { $0.isLater(than: day) }
            || decisions.isLater(than: day) || occurrences.isLater(than: day) || reopened.isLater(than: day)
            || verification?.results.isLater(than: day) ?? false
    }
}

extension Verification {
    fileprivate func asWritten(by day: Day) -> Verification {
        Verification(
            criterion: criterion, windowDays: windowDays, results: results.asWritten(by: day), range: range)
    }
}

extension ActionPlan {
    /// Nil before it was created. A completion that was undone after `day` still stands in `done_on`.
    package func asWritten(by day: Day) -> ActionPlan? {
        guard createdOn.value <= day else { return nil }
        guard isLater(than: day) else { return self }
        let ending = PlanTimeline(self).ending(asSeenOn: day)
        let startedOn = startedOn.dated(by: day) { $0 }
        let status = Status(ending: ending, isStarted: startedOn != nil)
        return ActionPlan(
            origin: origin, title: title, owner: owner, problems: problems, specialProject: specialProject, type: type,
            status: Located(status, self.status.range), createdOn: createdOn, approvedIn: approvedIn,
            startedOn: startedOn, dueOn: Located(dueOn(asOf: day), dueOn.range),
            dueHistory: dueHistory.asWritten(by: day), acceptance: acceptance,
            doneOn: status == .done ? ending.map { Located($0.on, self.status.range) } : nil, evidence: evidence,
            droppedOn: status == .dropped ? droppedOn : nil, dropReason: status == .dropped ? dropReason : nil,
            reopened: reopened.asWritten(by: day), checks: checks.asWritten(by: day), links: links, tags: tags)
    }

    private func isLater(than day: Day) -> Bool {
        startedOn.isLater(than: day) || doneOn.isLater(than: day) || droppedOn.isLater(than: day)
            || dueHistory.isLater(than: day) || reopened.isLater(than: day) || checks.isLater(than: day)
    }
}

extension ActionPlan.Status {
    /// The word that an AP's dates ask for (BD012).
    fileprivate init(ending: Ending?, isStarted: Bool) {
        self = if let ending { ending.isDone ? .done : .dropped } else { isStarted ? .inProgress : .open }
    }
}

extension SpecialProject {
    /// Nil before it was created.
    package func asWritten(by day: Day) -> SpecialProject? {
        guard let state = state(asOf: day) else { return nil }
        guard doneOn.isLater(than: day) || droppedOn.isLater(than: day) else { return self }
        return SpecialProject(
            origin: origin, title: title, owner: owner, createdOn: createdOn, goal: goal, dueOn: dueOn,
            status: Located(state, status.range), doneOn: state == .done ? doneOn : nil,
            droppedOn: state == .dropped ? droppedOn : nil, dropReason: state == .dropped ? dropReason : nil)
    }
}

extension InformationSource {
    /// A source has no first day.
    package func asWritten(by day: Day) -> InformationSource {
        guard reviews.isLater(than: day) else { return self }
        return InformationSource(
            origin: origin, kind: kind, title: title, owner: owner, cadenceDays: cadenceDays, system: system, url: url,
            reviews: reviews.asWritten(by: day), retiredOn: retiredOn)
    }
}

extension Meeting {
    /// Visible as a whole from its day.
    package func asWritten(by day: Day) -> Meeting? { on.value <= day ? self : nil }
}

extension Log {
    fileprivate func isLater(than day: Day) -> Bool { all.indices.contains { all[$0].on.value > day } }

    fileprivate func asWritten(by day: Day) -> Log {
        isLater(than: day) ? Log(all.filter { $0.on.value <= day }) : self
    }
}

extension Optional {
    /// A block or a date, where its day has come.
    fileprivate func dated(by day: Day, _ on: (Wrapped) -> Located<Day>) -> Wrapped? {
        flatMap { on($0).value <= day ? $0 : nil }
    }
}

extension Located<Day>? {
    fileprivate func isLater(than day: Day) -> Bool { map { $0.value > day } ?? false }
}
