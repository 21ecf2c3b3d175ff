import ArgumentParser
import BackdriveCore

struct RenumberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Give a record another id, and change every reference to it; the old id stays as an alias.",
        discussion: """
            Examples:
              backdrive renumber AP-004
              backdrive renumber zhang.wie zhang.wei

            References are those in fields, in bodies outside code, in links to the record's file and in exemptions. \
            Prints the files that it wrote.
            """)

    @OptionGroup var options: EditingOptions

    @Argument(help: ArgumentHelp("The record.", valueName: "old"))
    var old: String

    @Argument(
        help: ArgumentHelp("Its new id; for kinds whose ids are minted a fresh one unless given.", valueName: "new"))
    var new: String?

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings))
            let record = try NamedRecord(old, in: session)
            let newID = try await session.newID(for: record, called: old, given: new)
            let renumbering = Renumbering(record, to: newID, in: session.catalog)
            try await session.commit(renumbering.writes(in: session.content.files), renaming: (record.id, newID))
            session.say(CodeOwners(for: session.folders).remarks(onRenaming: record, to: newID))
            return .success
        }
    }
}
