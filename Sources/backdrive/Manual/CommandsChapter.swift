import ArgumentParser

/// Every command, as its `--help` tells of it.
struct CommandsChapter {
    let words: ManualWords

    /// Narrow enough for a page of `man`.
    private static let columns = 72

    var chapter: ManualChapter {
        let commands = Backdrive.configuration.subcommands.map { command in
            let help = Backdrive.helpMessage(for: command, columns: Self.columns)
            return "## backdrive \(command.configuration.commandName ?? "")\n\n```text\n\(help)\n```\n"
        }
        return ManualChapter(
            name: "commands", title: words.commands,
            text: "\(words.commandsIntroduction) \(words.exitCodes)\n\n" + commands.joined(separator: "\n"))
    }
}
