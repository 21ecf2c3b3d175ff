import BackdriveCore
import BackdriveParsing

extension EditingSession {
    /// Writes a new record of a kind, asks for what it lacks, and gives its file.
    ///
    /// Throws `UsageError` for an id that is taken or none of this kind, and for what is missing where nobody can answer;
    /// else as `commit`.
    func create(
        _ kind: RecordKind, id given: String?, _ arguments: [FieldArgument], _ questions: Questions
    ) async throws -> SourceFile {
        let id = try await newID(of: kind, given: given, questions)
        let template = try RecordTemplate(of: kind, for: folders)
        var edit = try RecordEdit(
            NamedRecord(kind: kind, id: id, file: folders.newFile(of: kind, id: id, template.bytes)))
        let unsigned = edit.unsignedMaps(begunBy: arguments.map(\.path))
        let author = try await author(of: unsigned) { "--\($0) PERSON" }
        try edit.fill(arguments, on: day)
        try edit.sign(unsigned, by: author?.name)
        try edit.addImplied(on: day)
        try edit.askForMissing(questions, in: self)
        let writes = PlannedWrites(steps: [.create(kind, edit.text.file)])
        let made = try await namingUnknownIDs { try await commit(writes) }.snapshot.catalog
        say([author?.remark] + remarks(onPeopleAmong: arguments) + ArgumentLists.ofOptions.remarks(on: arguments))
        if case .plan(let plan)? = made.resolve(id, as: .actionPlan) {
            let before = Report(of: Snapshot(of: content.snapshot.timelines, asOf: day))
            say(NewPlanRemarks(report: before, problems: made.plans[plan].problems.map(\.value)).all)
        }
        return edit.text.file
    }

    /// Shows what is wrong with one file as it is on disk now; true where it has an error.
    func showFindings(in file: SourceFile) async throws -> Bool {
        let now = try await pipeline.inspect()
        let findings = now.findings.filter { $0.location.path == file.path }
        pipeline.surroundings.errors.show(findings, in: now.filesByPath)
        return findings.hasErrors
    }
}
