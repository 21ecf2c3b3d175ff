/// A record of which a change edits fields that no other list tells of.
package struct EditedRecord: Sendable, Hashable {
    package let record: RecordName
    /// The fields' names in the file, `body` last.
    package let fields: [String]
}

/// A record whose fields can be compared with an earlier version's.
protocol ComparableRecord: TitledRecord {
    func compare(with before: Self, _ comparison: inout FieldComparison)
}

extension RecordChanges {
    /// Fields that are edited and told of nowhere else; changes of layout alone are none.
    var edited: [EditedRecord] {
        edited(people, \.people) + edited(sources, \.sources) + edited(problems, \.problems)
            + edited(plans, \.plans) + edited(specialProjects, \.specialProjects) + edited(cycleFiles, \.cycleFiles)
            + edited(meetings, \.meetings)
    }

    private func edited<Row: ComparableRecord>(
        _ pairing: Pairing<Row>, _ table: KeyPath<Catalog, Table<Row>>
    ) -> [EditedRecord] {
        records(pairing, table).compactMap { before, after in
            guard before.origin.file.bytes != after.origin.file.bytes else { return nil }
            var comparison = FieldComparison(in: self.after)
            after.compare(with: before, &comparison)
            comparison.compareUnknown(["owner", "due_on"], before.origin, after.origin)
            comparison.compareLogs(before, after)
            let oldID = before.id == after.id ? nil : before.id
            comparison.compare(
                "aliases", Set(before.origin.aliases.map(\.value)),
                Set(after.origin.aliases.map(\.value).filter { $0 != oldID }))
            comparison.compare("body", before.body.written, after.body.written)
            guard !comparison.changed.isEmpty else { return nil }
            return EditedRecord(record: RecordName(after), fields: comparison.changed)
        }
    }
}

extension Body {
    /// What a reader sees of it, wherever it stands in its file.
    fileprivate var written: Written {
        Written(html: html, gaps: gaps.map { .init(offset: $0.offset, filling: $0.filling) })
    }

    fileprivate struct Written: Equatable {
        let html: [UInt8]
        let gaps: [Place]

        struct Place: Equatable {
            let offset: Int
            let filling: Filling
        }
    }
}

// The fields of each kind, in the order of DATA.md §3. Owners, due dates and decisions have lists of their own.

extension Person: ComparableRecord {
    func compare(with before: Person, _ comparison: inout FieldComparison) {
        comparison.compare("name", before.name, name)
        comparison.compare("team", before.team, team)
        comparison.compare("role", before.role, role)
        comparison.compare("left_on", before.leftOn, leftOn)
        comparison.compare("email", before.email, email)
    }
}

extension InformationSource: ComparableRecord {
    func compare(with before: InformationSource, _ comparison: inout FieldComparison) {
        comparison.compare("kind", before.kind, kind)
        comparison.compare("title", before.title, title)
        comparison.compare("cadence_days", before.cadenceDays, cadenceDays)
        comparison.compare("system", before.system, system)
        comparison.compare("url", before.url, url)
        comparison.compare("retired_on", before.retiredOn, retiredOn)
    }
}

extension Problem: ComparableRecord {
    func compare(with before: Problem, _ comparison: inout FieldComparison) {
        let people = comparison.after.people
        comparison.compare("title", before.title, title)
        comparison.compare("source", before.source, source, in: comparison.after.sources)
        comparison.compare("reported_on", before.reportedOn, reportedOn)
        comparison.compare("reported_by", before.reportedBy, reportedBy, in: people)
        comparison.compare("screening", before.screening?.values(people), screening?.values(people))
        comparison.compare("analysis", before.analysis?.values, analysis?.values)
        comparison.compare(
            "duplicate_of", before.duplicateOf?.problem, duplicateOf?.problem, in: comparison.after.problems)
        comparison.compare(
            "special_project", before.specialProject?.id, specialProject?.id, in: comparison.after.specialProjects)
        comparison.compare("workaround", before.workaround, workaround)
        comparison.compare("andon", before.andon, andon)
        comparison.compare("verification.criterion", before.verification?.criterion, verification?.criterion)
        comparison.compare("verification.window_days", before.verification?.windowDays, verification?.windowDays)
        comparison.compare("links", before.links, links)
        comparison.compare("tags", before.tags, tags)
    }
}

extension ActionPlan: ComparableRecord {
    func compare(with before: ActionPlan, _ comparison: inout FieldComparison) {
        comparison.compare("title", before.title, title)
        comparison.compare("problems", before.problems, problems, in: comparison.after.problems)
        comparison.compare(
            "special_project", before.specialProject, specialProject, in: comparison.after.specialProjects)
        comparison.compare("type", before.type, type)
        comparison.compare("status", before.status, status)
        comparison.compare("created_on", before.createdOn, createdOn)
        comparison.compare("approved_in", before.approvedIn, approvedIn, in: comparison.after.meetings)
        comparison.compare("started_on", before.startedOn, startedOn)
        comparison.compare("acceptance", before.acceptance, acceptance)
        comparison.compare("done_on", before.doneOn, doneOn)
        comparison.compare("evidence", before.evidence, evidence)
        comparison.compare("dropped_on", before.droppedOn, droppedOn)
        comparison.compare("drop_reason", before.dropReason, dropReason)
        comparison.compare("links", before.links, links)
        comparison.compare("tags", before.tags, tags)
    }
}

extension SpecialProject: ComparableRecord {
    func compare(with before: SpecialProject, _ comparison: inout FieldComparison) {
        comparison.compare("title", before.title, title)
        comparison.compare("created_on", before.createdOn, createdOn)
        comparison.compare("goal", before.goal, goal)
        comparison.compare("status", before.status, status)
        comparison.compare("done_on", before.doneOn, doneOn)
        comparison.compare("dropped_on", before.droppedOn, droppedOn)
        comparison.compare("drop_reason", before.dropReason, dropReason)
    }
}

extension CycleFile: ComparableRecord {
    func compare(with before: CycleFile, _ comparison: inout FieldComparison) {
        comparison.compare("ends_before", before.endsBefore, endsBefore)
        comparison.compare("meeting_on", before.meetingOn, meetingOn)
        comparison.compare("host", before.host, host, in: comparison.after.people)
    }
}

extension Meeting: ComparableRecord {
    func compare(with before: Meeting, _ comparison: inout FieldComparison) {
        comparison.compare("title", before.title, title)
        comparison.compare("kind", before.kind, kind)
        comparison.compare("on", before.on, on)
        comparison.compare("host", before.host, host, in: comparison.after.people)
        comparison.compare("attendees", before.attendees, attendees, in: comparison.after.people)
        comparison.compare(
            "decisions", before.decisions.map { [$0.about.value, $0.text] },
            decisions.map { [$0.about.value, $0.text] })
    }
}

extension Screening {
    fileprivate func values(_ people: Table<Person>) -> [String?] {
        [result.value.rawValue, "\(on.value)", reason?.value.rawValue, by.map { people.ownID(of: $0.value) }]
    }
}

extension Analysis {
    fileprivate var values: [String?] {
        [
            "\(on.value)", category.value.rawValue, cause.value, secondary.map(\.value.rawValue).joined(separator: " "),
            frequency.map { "\($0.value)" }, impact.map { "\($0.value)" }, rootCause,
        ]
    }
}
