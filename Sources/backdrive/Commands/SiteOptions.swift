import ArgumentParser

/// What the commands that write a site may be told of it.
struct SiteOptions: ParsableArguments {
    @Option(
        name: .customLong("rev"),
        help: ArgumentHelp(
            "Show the content and templates of this revision, straight from git's objects.", valueName: "revision"))
    var revision: String?

    @Option(help: ArgumentHelp("The language of the pages, in place of the settings' own.", valueName: "code"))
    var language: String?

    @OptionGroup var published: BaseURLOption

    @Flag(help: "Publish the records without errors; still exits 1.")
    var keepGoing = false

    var version: ContentVersion { revision.map { .revision($0) } ?? .workTree }

    /// - Parameter precompressed: whether a `.gz` stands beside each text.
    func request(precompressed: Bool = false) -> SiteRequest {
        SiteRequest(
            language: language, baseURL: published.baseURL, keepGoing: keepGoing, isPrecompressed: precompressed)
    }
}
