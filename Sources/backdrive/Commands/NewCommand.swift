import ArgumentParser
import BackdriveCore
import BackdriveParsing

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a new record with a fresh id, and print its path.",
        discussion: """
            Examples:
              backdrive new problem --title "Price rule edits need an engineer" --source req-change
              backdrive new ap --title "Self-service editor" --owner zhang.wei --problems P-7M2Q9 --problems P-4T8WN \
            --due_on 2026-04-10 --acceptance "Prices change without a release"
              backdrive new person --id zhang.wei --name "Zhang Wei" --edit

            --FIELD is a field's name in the file, with a dot for nesting (--screening.result passed), repeated for lists. \
            What is required and missing is asked for on a terminal. A file .backdrive/new/KIND.md is what records of that \
            kind begin as.

            Fields, with those marked * required:
            \(RecordKind.allCases.map(fieldList).joined(separator: "\n"))
            """)

    private static func fieldList(of kind: RecordKind) -> String {
        let names = kind.fields.filter { $0.name != "id" }.map { $0.name + ($0.isRequired ? "*" : "") }
        return "  \(kind.rawValue): " + names.joined(separator: " ")
    }

    @OptionGroup var options: EditingOptions
    @OptionGroup var day: EntryDayOption

    @Argument(
        help: ArgumentHelp("What to write: \(RecordKind.list).", valueName: "kind"),
        completion: .list(RecordKind.names), transform: RecordKind.named)
    var kind: RecordKind

    @Option(help: ArgumentHelp("The id, for kinds whose ids people choose: \(chosen).", valueName: "id"))
    var id: String?

    private static let chosen = Wording.list(
        RecordKind.allCases.filter { $0.idPrefix == nil }.map(\.rawValue), joinedBy: "and")

    @Flag(help: "Open the file in $EDITOR.")
    var edit = false

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The record's fields.", valueName: "--field value"))
    var fields: [String] = []

    func run() async throws {
        try await Run.command { surroundings in
            let editor = edit ? try Editor(surroundings.environment) : nil
            let session = try await EditingSession(options.pipeline(surroundings), on: day.on)
            let file = try await session.create(
                kind, id: id, FieldArgument.parse(fields, of: kind), Questions(askingOn: surroundings.errors))
            guard let editor else { return .success }
            try await editor.open(session.folders.content + "/" + file.contentPath)
            return try await session.showFindings(in: file) ? .contentErrors : .success
        }
    }
}
