package import BackdriveCore

/// A record of any kind, as it was read from its file.
package enum AnyRecord: Sendable {
    case person(Person)
    case source(InformationSource)
    case problem(Problem)
    case actionPlan(ActionPlan)
    case specialProject(SpecialProject)
    case cycle(CycleFile)
    case meeting(Meeting)
}

/// Reads files into records (DATA.md §2, §3).
package struct RecordReader: Sendable {
    private let context: ReadingContext

    package init(_ context: ReadingContext) {
        self.context = context
    }

    /// The record in a file and all that is wrong with its fields, in the file's order.
    ///
    /// Nil when the file cannot be read, which is one finding, or when a required day, choice or reference is
    /// unusable; a record with other faults is there, and its `origin.faultyFields` names them.
    package func read(_ file: SourceFile, as kind: RecordKind) -> Checked<AnyRecord?> {
        do {
            try file.requireReadable()
            let frontMatter = try FrontMatter(of: file)
            let place = Wording.withArticle(kind.noun)
            var (fields, walk) = try FieldReader.read(
                frontMatter.fields, of: file, fields: kind.fields, place: place, context)
            var findings = walk.findings
            let record = fields.flatMap { fields in
                findings += JointFields.findings(in: fields, of: kind, &walk)
                let origin = Origin(
                    file: file, id: String(file.stem), writtenID: fields.text("id"), aliases: fields.texts("aliases"),
                    body: Markdown.body(of: file, from: frontMatter.bodyStart), faultyFields: walk.faults)
                return AnyRecord(kind, fields, origin)
            }
            return Checked(record, findings: findings.sorted())
        } catch {
            return Checked(nil, findings: [error.finding])
        }
    }
}

extension AnyRecord {
    /// Nil only where a required field is not there, which the walk has reported.
    fileprivate init?(_ kind: RecordKind, _ fields: FieldMap, _ origin: Origin) {
        let record: AnyRecord? =
            switch kind {
            case .person: Person(fields, origin).map(AnyRecord.person)
            case .source: InformationSource(fields, origin).map(AnyRecord.source)
            case .problem: Problem(fields, origin).map(AnyRecord.problem)
            case .actionPlan: ActionPlan(fields, origin).map(AnyRecord.actionPlan)
            case .specialProject: SpecialProject(fields, origin).map(AnyRecord.specialProject)
            case .cycle: AnyRecord.cycle(CycleFile(fields, origin))
            case .meeting: Meeting(fields, origin).map(AnyRecord.meeting)
            }
        guard let record else { return nil }
        self = record
    }
}
