import ArgumentParser
import BackdriveCore
import BackdriveParsing

struct NotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Make links of the record ids in Markdown files, with title and state.",
        discussion: """
            Examples:
              backdrive notes minutes.md
              backdrive notes --write content/meetings/*.md
              backdrive notes --check docs/*.md

            A bare id (AP-K7QX2) becomes a link; a link that begins with a record's id and leads to it is refreshed. Code, \
            other links and every other byte stay. In the content repository links lead to the records' files, unless \
            --base-url is given; elsewhere to their pages below it or the settings' base_url. Ids of no record are shown \
            with the nearest; those without a digit (P-TODO) are taken for words and passed over. Prints the result unless \
            told otherwise.
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var published: BaseURLOption

    @Flag(help: "Change nothing; print the files that would change, and exit 1 when there are any or an id is unknown.")
    var check = false

    @Flag(help: "Write the files, and print those that changed.")
    var write = false

    @Argument(help: ArgumentHelp("Markdown files.", valueName: "file"))
    var files: [String]

    func validate() throws {
        if check, write { throw ValidationError("--check changes nothing: leave --write out") }
    }

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings))
            let told = try ToldContent(session.content)
            let linking = NoteLinking(told: told, folders: session.folders, givenBase: published.baseURL)
            let notes = try files.map { try NoteFile($0, surroundings) }
            let linked = try notes.map { try linking.linked($0) }
            let unknown = notes.flatMap { told.catalog.unknownIDs(among: $0.text.ids, in: $0.text.file) }
            surroundings.errors.show(unknown, in: Dictionary(firstOf: notes.map { ($0.text.file.path, $0.text.file) }))
            if !session.content.contentErrors.isEmpty { surroundings.errors.note(Self.incomplete) }
            guard check || write else {
                for file in linked { surroundings.output.write(file.bytes) }
                return .success
            }
            let changed = zip(notes, linked).filter { $0.text.file.bytes != $1.bytes }
            for (note, file) in changed {
                if write { try note.replace(with: file.bytes) }
                surroundings.output.line(printable(note.path))
            }
            return check && !(changed.isEmpty && unknown.isEmpty) ? .contentErrors : .success
        }
    }

    private static let incomplete = "records whose files have errors are not linked; backdrive check shows the errors"
}
