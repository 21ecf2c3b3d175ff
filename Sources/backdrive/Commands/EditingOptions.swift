import ArgumentParser
import BackdriveCore

/// The options of every command that changes the content, or reads it on no other day than its own.
struct EditingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The content folder.", valueName: "folder"))
    var content = "content"

    @Option(
        name: .customLong("templates"),
        help: ArgumentHelp(
            "Templates, styles and words that replace the built-in ones; else Templates, where that is there.",
            valueName: "folder"))
    var givenTemplates: String?

    func pipeline(_ surroundings: Surroundings, asOf: Day? = nil) -> Pipeline {
        Pipeline(surroundings: surroundings, content: content, templates: givenTemplates, asOf: asOf)
    }
}

/// The day that a command writes where it writes one.
struct EntryDayOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day to write, YYYY-MM-DD; else the settings' as_of, else today in the site's zone.", valueName: "day"),
        transform: DayArgument.parse)
    var on: Day?
}
