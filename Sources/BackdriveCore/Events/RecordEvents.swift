// What happened to each kind of record, in the order of its life; struck entries too.
//
// `self.` asks for what stood there by the day.

extension Catalog {
    /// The events that a record's file tells of by the end of `day`.
    package func events(of address: RecordAddress, by day: Day) -> [DatedEvent] {
        switch address {
        case .problem(let index): problems[index].asWritten(by: day)?.events(at: address) ?? []
        case .plan(let index): plans[index].asWritten(by: day)?.events(at: address) ?? []
        case .specialProject(let index): specialProjects[index].asWritten(by: day)?.events(at: address) ?? []
        case .source(let index): sources[index].asWritten(by: day)?.events(at: address) ?? []
        case .meeting(let index): meetings[index].asWritten(by: day)?.events(at: address) ?? []
        case .person, .cycle, .leftOut: []
        }
    }
}

extension DatedEvent {
    fileprivate init(_ on: Located<Day>, _ record: RecordAddress, _ what: What, by: Located<String>? = nil) {
        self.init(on: on.value, record: record, what: what, by: by?.value, void: nil)
    }

    fileprivate init(_ entry: some LogEntry, _ record: RecordAddress, _ what: What, by: Located<String>?) {
        self.init(on: entry.on.value, record: record, what: what, by: by?.value, void: entry.void)
    }
}

extension AsWritten<Problem> {
    fileprivate func events(at address: RecordAddress) -> [DatedEvent] {
        var events = [DatedEvent(self.reportedOn, address, .reported(source: self.source.value), by: self.reportedBy)]
        if let screening = self.screening {
            let what = DatedEvent.What.screened(screening.result.value, screening.reason?.value)
            events.append(DatedEvent(screening.on, address, what, by: screening.by))
        }
        if let duplicateOf = self.duplicateOf {
            events.append(DatedEvent(duplicateOf.on, address, .duplicate(of: duplicateOf.problem.value)))
        }
        if let analysis = self.analysis { events.append(DatedEvent(analysis.on, address, .analysed(analysis))) }
        if let specialProject = self.specialProject {
            events.append(
                DatedEvent(specialProject.joinedOn, address, .joined(specialProject: specialProject.id.value)))
        }
        for decision in self.decisions.all {
            let what = DatedEvent.What.decided(
                decision.outcome.value, reason: decision.reason, revisitOn: decision.revisitOn?.value)
            events.append(DatedEvent(decision, address, what, by: decision.by))
        }
        for result in verification?.results.all ?? [] {
            events.append(DatedEvent(result, address, .verified(result.result.value, note: result.note), by: result.by))
        }
        for reopening in self.reopened.all {
            events.append(DatedEvent(reopening, address, .reopened(reason: reopening.reason), by: reopening.by))
        }
        return events
    }
}

extension AsWritten<ActionPlan> {
    fileprivate func events(at address: RecordAddress) -> [DatedEvent] {
        var events = [DatedEvent(self.createdOn, address, .created(approvedIn: self.approvedIn?.value))]
        if let startedOn { events.append(DatedEvent(startedOn, address, .started)) }
        for move in self.dueHistory.all {
            let what = DatedEvent.What.dueMoved(from: move.from.value, to: move.to.value, reason: move.reason)
            events.append(DatedEvent(move, address, what, by: move.by))
        }
        for reopening in self.reopened.all {
            // A struck entry is told once.
            if reopening.void == nil { events.append(DatedEvent(reopening.wasDoneOn, address, .done(isUndone: true))) }
            events.append(DatedEvent(reopening, address, .reopened(reason: reopening.reason), by: reopening.by))
        }
        if let doneOn { events.append(DatedEvent(doneOn, address, .done(isUndone: false))) }
        if let droppedOn { events.append(DatedEvent(droppedOn, address, .dropped(reason: dropReason?.value))) }
        return events
    }
}

extension AsWritten<SpecialProject> {
    fileprivate func events(at address: RecordAddress) -> [DatedEvent] {
        var events = [DatedEvent(self.createdOn, address, .created(approvedIn: nil))]
        if let doneOn { events.append(DatedEvent(doneOn, address, .done(isUndone: false))) }
        if let droppedOn { events.append(DatedEvent(droppedOn, address, .dropped(reason: dropReason?.value))) }
        return events
    }
}

extension AsWritten<InformationSource> {
    fileprivate func events(at address: RecordAddress) -> [DatedEvent] {
        self.reviews.all.map { DatedEvent($0, address, .reviewed(found: $0.found), by: $0.by) }
    }
}

extension AsWritten<Meeting> {
    fileprivate func events(at address: RecordAddress) -> [DatedEvent] {
        [DatedEvent(self.on, address, .held, by: self.host)]
    }
}
