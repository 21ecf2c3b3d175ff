/// A record of which a change edits fields that no other list tells of.
package struct EditedRecord: Sendable, Hashable {
    package let record: RecordName
    /// The fields' names in the file, `body` last.
    package let fields: [String]
}

/// A record whose fields can be compared with an earlier version's.
protocol ComparableRecord: Record {
    /// Compares those that have no list of their own, as owners, due dates and decisions have, in the order of DATA.md §3.
    static func compareFields(_ fields: inout FieldComparison<Self>)
}

extension RecordChanges {
    /// Fields that are edited and told of nowhere else; changes of layout alone are none.
    var edited: [EditedRecord] { kinds.flatMap { $0.edited(in: after) } }
}

extension Pairing where Row: ComparableRecord {
    func edited(in catalog: Catalog) -> [EditedRecord] {
        pairedRecords.compactMap { before, after in
            guard before.origin.file.bytes != after.origin.file.bytes else { return nil }
            var fields = FieldComparison(before, after, in: catalog)
            Row.compareFields(&fields)
            fields.compareUnknown(["owner", "due_on"])
            fields.compareLogs()
            fields.compareAliases()
            fields.compare("body", by: \.body.written)
            guard !fields.changed.isEmpty else { return nil }
            return EditedRecord(record: RecordName(after), fields: fields.changed)
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

extension Person: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<Person>) {
        fields.compare("name", \.name)
        fields.compare("team", \.team)
        fields.compare("role", \.role)
        fields.compare("left_on", \.leftOn)
        fields.compare("email", \.email)
    }
}

extension InformationSource: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<InformationSource>) {
        fields.compare("kind", \.kind)
        fields.compare("title", \.title)
        fields.compare("cadence_days", \.cadenceDays)
        fields.compare("system", \.system)
        fields.compare("url", \.url)
        fields.compare("retired_on", \.retiredOn)
    }
}

extension Problem: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<Problem>) {
        fields.compare("title", \.title)
        fields.compare("source", \.source, in: \.sources)
        fields.compare("reported_on", \.reportedOn)
        fields.compare("reported_by", \.reportedBy, in: \.people)
        let people = fields.catalog.people
        fields.compare("screening", by: { $0.screening?.values(people) })
        fields.compare("analysis", \.analysis?.values)
        fields.compare("duplicate_of", \.duplicateOf?.problem, in: \.problems)
        fields.compare("special_project", \.specialProject?.id, in: \.specialProjects)
        fields.compare("workaround", \.workaround)
        fields.compare("andon", \.andon)
        fields.compare("verification.criterion", \.verification?.criterion)
        fields.compare("verification.window_days", \.verification?.windowDays)
        fields.compare("links", \.links)
        fields.compare("tags", \.tags)
    }
}

extension ActionPlan: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<ActionPlan>) {
        fields.compare("title", \.title)
        fields.compare("problems", \.problems, in: \.problems)
        fields.compare("special_project", \.specialProject, in: \.specialProjects)
        fields.compare("type", \.type)
        fields.compare("status", \.status)
        fields.compare("created_on", \.createdOn)
        fields.compare("approved_in", \.approvedIn, in: \.meetings)
        fields.compare("started_on", \.startedOn)
        fields.compare("acceptance", \.acceptance)
        fields.compare("done_on", \.doneOn)
        fields.compare("evidence", \.evidence)
        fields.compare("dropped_on", \.droppedOn)
        fields.compare("drop_reason", \.dropReason)
        fields.compare("links", \.links)
        fields.compare("tags", \.tags)
    }
}

extension SpecialProject: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<SpecialProject>) {
        fields.compare("title", \.title)
        fields.compare("created_on", \.createdOn)
        fields.compare("goal", \.goal)
        fields.compare("status", \.status)
        fields.compare("done_on", \.doneOn)
        fields.compare("dropped_on", \.droppedOn)
        fields.compare("drop_reason", \.dropReason)
    }
}

extension CycleFile: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<CycleFile>) {
        fields.compare("ends_before", \.endsBefore)
        fields.compare("meeting_on", \.meetingOn)
        fields.compare("host", \.host, in: \.people)
    }
}

extension Meeting: ComparableRecord {
    static func compareFields(_ fields: inout FieldComparison<Meeting>) {
        fields.compare("title", \.title)
        fields.compare("kind", \.kind)
        fields.compare("on", \.on)
        fields.compare("host", \.host, in: \.people)
        fields.compare("attendees", \.attendees, in: \.people)
        fields.compare("decisions", by: { $0.decisions.map { [$0.about.value, $0.text] } })
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
