import ArgumentParser
import BackdriveCore

@main
struct Backdrive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backdrive",
        abstract: "Drive an organisation's work backwards from its problems.",
        discussion: """
            Problems and action plans are Markdown files in a git repository. Backdrive checks them and renders a static \
            dashboard: what matters most, who does what by when, and whether the problems really went away.

            Example: backdrive build --content content --output _site
            """,
        version: "1.0.0",
        subcommands: [
            InitCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self, DiffCommand.self,
            ServeCommand.self, PublishCommand.self,
            NewCommand.self, SetCommand.self, LogCommand.self, FmtCommand.self, RenumberCommand.self,
            ImportCommand.self, AgendaCommand.self, NotesCommand.self, LinkCommand.self, DigestCommand.self,
            SchemaCommand.self, TemplatesCommand.self, ManualCommand.self,
        ])

    /// Runs the command that the first word names; of a misspelt one the parser would only count the words.
    static func main() async {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        if let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !names.contains(name) {
            let nearest = nearestName(to: name, in: names)
            exit(withError: ValidationError("there is no command '\(printable(name))'" + Wording.orMeant(nearest)))
        }
        await main(nil)
    }
}
