import ArgumentParser
import BackdriveCore

struct ManualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual: a tutorial, every field, rule, command and number.",
        discussion: """
            Example: backdrive manual --output Documentation/manual --language zh-CN

            Without --output and --man it is one Markdown document on standard output. Of the files in the folder only \
            those are replaced that an earlier run made.
            """)

    @Option(help: ArgumentHelp("Write a Markdown file for each chapter into this folder.", valueName: "folder"))
    var output: String?

    @Flag(help: "Print a page for man, as with backdrive manual --man > backdrive.1.")
    var man = false

    @Option(help: ArgumentHelp("The language: en or zh-CN.", valueName: "code"))
    var language = "en"

    @Option(help: ArgumentHelp("The content folder, into which no chapter may go.", valueName: "folder"))
    var content = "content"

    func validate() throws {
        if man && output != nil { throw ValidationError("--man prints one page: leave --output out, or --man") }
        if ManualWords.of(language) == nil {
            throw ValidationError(
                "the manual is not written in '\(printable(language))': choose \(Wording.list(BuiltInLanguage.codes))"
                    + Wording.orMeant(BuiltInLanguage.nearest(to: language)))
        }
    }

    func run() async throws {
        try await Run.command { surroundings in
            guard let words = ManualWords.of(language) else { return .wrongUsage }
            let manual = Manual(words, try ReadTemplates.words(.builtIn, language: language))
            if man {
                surroundings.output.write(Array(manual.manPage(version: Backdrive.configuration.version).utf8))
            } else if let output {
                try surroundings.requireApart(output, fromContent: content, usual: "Documentation/manual")
                let folder = surroundings.absolute(output)
                try NewFiles(folder: folder, files: manual.files, mark: Manual.mark).write()
                for file in manual.files { surroundings.output.line(printable(output + "/" + file.path)) }
            } else {
                surroundings.output.write(Array(manual.document.utf8))
            }
            return .success
        }
    }
}
