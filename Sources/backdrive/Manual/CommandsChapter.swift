import ArgumentParser

/// Every command, as its `--help` tells of it.
struct CommandsChapter {
    let words: ManualWords

    /// Narrow enough for a page of `man`.
    private static let columns = 72

    var text: String {
        let commands = Backdrive.configuration.subcommands.map { command in
            let abstract = words.translation(of: command.configuration.abstract).map { "\($0)\n\n" } ?? ""
            let help = Backdrive.helpMessage(for: command, columns: Self.columns)
            return "## backdrive \(command.configuration.commandName ?? "")\n\n\(abstract)```text\n\(help)\n```\n"
        }
        return "\(words.commandsIntroduction)\n\n" + commands.joined(separator: "\n")
    }
}
