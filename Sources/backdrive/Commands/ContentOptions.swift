import ArgumentParser
import BackdriveCore

/// The options of every command that reads the content.
struct ContentOptions: ParsableArguments {
    @OptionGroup var folders: EditingOptions

    @Option(
        help: ArgumentHelp(
            "The day whose numbers are shown, YYYY-MM-DD; else the settings' as_of, else today in the site's zone.",
            valueName: "day"),
        transform: DayArgument.parse)
    var asOf: Day?

    func pipeline(_ surroundings: Surroundings) -> Pipeline { folders.pipeline(surroundings, asOf: asOf) }

    /// The folders that no site may be written into, absolute.
    func inputs(_ surroundings: Surroundings) -> [String] {
        [folders.content, folders.givenTemplates ?? Pipeline.usualTemplates].map(surroundings.absolute)
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
