import ArgumentParser
import BackdriveCore
import BackdriveTemplates

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Write the built-in templates, styles and words into a folder, to be changed.",
        discussion: """
            Example: backdrive templates Templates

            Keep the files that you change and delete the others: what the folder does not have comes from the program, \
            also after an update. No file is written over. backdrive schema templates lists what each template sees.
            """)

    @Argument(help: ArgumentHelp("The folder, made where it is not there.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("The content folder, into which no template may go.", valueName: "folder"))
    var content = "content"

    func run() async throws {
        try await Run.command { surroundings in
            try surroundings.requireApart(folder, fromContent: content, usual: Pipeline.usualTemplates)
            try NewFiles(folder: surroundings.absolute(folder), files: EmbeddedTemplates.files).write()
            for file in EmbeddedTemplates.files { surroundings.output.line(printable(folder + "/" + file.path)) }
            return .success
        }
    }
}
