import ArgumentParser
import BackdriveCore

struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change single fields of a record; every other byte of its file stays.",
        discussion: """
            Examples:
              backdrive set AP-K7QX2 status=done evidence=https://example.org/release/7
              backdrive set P-7M2Q9 screening.result=passed
              backdrive set P-7M2Q9 analysis.category=system analysis.cause=automation.rule
              backdrive set P-7M2Q9 workaround=

            A dot leads into a map, field= clears, a list is given whole: tags=a tags=b. A map brings its day, a \
            screening whom git's user.email names, a status the dates that it implies. What check would fault is not written (exit 1).
            """)

    @OptionGroup var options: EditingOptions
    @OptionGroup var day: EntryDayOption

    @Argument(help: ArgumentHelp("The record.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("Each field's name and its new value.", valueName: "field=value"))
    var changes: [String]

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings), on: day.on)
            let record = try NamedRecord(id, in: session)
            var edit = try RecordEdit(record)
            let assignments = try changes.map { change throws(UsageError) in
                try FieldArgument(assignment: change, of: record.kind)
            }
            let unsigned = edit.unsignedMaps(begunBy: assignments.filter { !$0.text.isEmpty }.map(\.path))
            let author = try await session.author(of: unsigned) { "\($0)=PERSON" }
            try edit.make(assignments, on: session.day)
            try edit.sign(unsigned, by: author?.name)
            guard !edit.writes.isEmpty else {
                surroundings.errors.line("Nothing to change: \(record.id) has these values already.")
                return .success
            }
            try await session.namingUnknownIDs { _ = try await session.commit(edit.writes) }
            session.say(
                try [author?.remark] + session.remarks(onPeopleAmong: assignments)
                    + ArgumentLists.ofAssignments.remarks(on: assignments)
                    + remarks(onReviewersAfter: edit, in: session))
            return .success
        }
    }

    private func remarks(onReviewersAfter edit: RecordEdit, in session: EditingSession) throws -> [String] {
        let record = edit.record
        guard record.kind == .source, let owner = edit.text("owner"), try RecordEdit(record).text("owner") != owner
        else { return [] }
        return CodeOwners(for: session.folders).remarks(onOwner: owner, of: record.file.contentPath)
    }
}
