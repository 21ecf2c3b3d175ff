import ArgumentParser
import BackdriveCore
import BackdriveParsing

/// Where the site is published, where a command may be told.
struct BaseURLOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Where the site is published, in place of the settings' own.", valueName: "url"),
        transform: BaseURLOption.parse)
    var baseURL: String?

    /// Understands what the settings' `base_url` takes; throws a `ValidationError` (exit 64) for anything else.
    private static func parse(_ text: String) throws -> String {
        guard let address = WebAddress.base(text) else {
            throw ValidationError("'\(printable(text))' is no web address: begin with https:// or http:// and a host")
        }
        guard !WebAddress.hasUser(text) else {
            throw ValidationError("it names a user, whom the pages would publish: leave out what stands before the @")
        }
        return address
    }
}
