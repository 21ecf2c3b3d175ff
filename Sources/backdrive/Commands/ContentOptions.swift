import ArgumentParser
import BackdriveCore

/// The options of every command that reads the content.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The content folder.", valueName: "folder"))
    var content = "content"

    @Option(
        name: .customLong("templates"),
        help: ArgumentHelp(
            "Templates, styles and words that replace the built-in ones; else Templates, where that is there.",
            valueName: "folder"))
    var givenTemplates: String?

    var templates: String { givenTemplates ?? Pipeline.usualTemplates }

    @Option(
        help: ArgumentHelp(
            "The day whose numbers are shown, YYYY-MM-DD; else the settings' as_of, else today in the site's zone.",
            valueName: "day"),
        transform: DayArgument.parse)
    var asOf: Day?

    func pipeline(_ surroundings: Surroundings) -> Pipeline {
        Pipeline(surroundings: surroundings, content: content, templates: givenTemplates, asOf: asOf)
    }
}

/// How days are written on the command line.
enum DayArgument {
    /// Throws a `ValidationError` (exit 64) for anything but a day that exists.
    static func parse(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("'\(printable(text))' is no day: write one that exists as YYYY-MM-DD")
        }
        return day
    }
}
