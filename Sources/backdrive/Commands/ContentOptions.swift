import ArgumentParser
import BackdriveCore
import BackdriveParsing

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
        guard let day = Day(text) else { throw ValidationError(printable(objection(to: text))) }
        return day
    }

    /// What to say of a text that is no day, with the one to write where that is plain.
    static func objection(to text: String) -> String {
        "'\(text)' is no day: "
            + (BD003NotADate.writing(WrittenDay.readings(of: text)) ?? "write one that exists as YYYY-MM-DD")
    }

    /// Throws `UsageError` for the value of a field that says a day in another way than files do, with what to type instead.
    ///
    /// What looks like no day at all is left to the rules, which know times too.
    ///
    /// - Parameter typed: the words of the command line that give the field a day.
    static func requireWritten(_ text: String, for type: FieldType, typed: (String) -> String) throws(UsageError) {
        guard case .day = type, Day(text) == nil else { return }
        let days = WrittenDay.readings(of: text)
        guard !days.isEmpty else { return }
        throw UsageError(
            "'\(text)' is no day: write " + Wording.list(days.map { typed($0.description) })
                + (days.count == 1 ? "" : ", whichever is meant"))
    }
}
