import ArgumentParser
import BackdriveCore
import BackdriveParsing

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Check the content and render the dashboard into a folder of static files.",
        discussion: """
            Example: backdrive build --output _site

            With an error in the content nothing is written and the last site stays as it is (exit 1), unless \
            --keep-going publishes the rest.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The folder that the site replaces.", valueName: "folder"))
    var output = "_site"

    @Option(
        name: .customLong("rev"),
        help: ArgumentHelp(
            "Show the content and templates of this revision, straight from git's objects.", valueName: "revision"))
    var revision: String?

    @Option(help: ArgumentHelp("The language of the pages, in place of the settings' own.", valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp("Where the site is published, in place of the settings' own.", valueName: "url"),
        transform: BaseURLArgument.parse)
    var baseURL: String?

    @Flag(help: "Publish the records without errors; still exits 1.")
    var keepGoing = false

    func run() async throws {
        try await Run.command { surroundings in
            let folder = try OutputFolder(
                surroundings.absolute(output),
                apartFrom: [surroundings.absolute(options.content), surroundings.absolute(options.templates)])
            let pipeline = options.pipeline(surroundings)
            let inspected = try await pipeline.inspect(revision.map { .revision($0) } ?? .workTree)
            surroundings.errors.show(inspected.findings, in: inspected.filesByPath)
            let request = SiteRequest(language: language, baseURL: baseURL, keepGoing: keepGoing)
            let site = try await pipeline.site(of: inspected, request)
            surroundings.errors.show(site.findings, in: inspected.templates.sourcesByPath)
            guard let files = site.value else {
                let findings = inspected.findings + site.findings
                surroundings.errors.line(FindingsSummary(findings, files: inspected.fileCount).text)
                surroundings.errors.line("Nothing was written; the last site stays as it is.")
                return .contentErrors
            }
            let summary = try await SiteWriter(output: folder).replace(with: files)
            if summary.isInPlace {
                surroundings.errors.line(
                    "note: \(printable(folder.path)) cannot be renamed, as a mount point cannot: it was filled file by "
                        + "file, which is not one step")
            }
            surroundings.output.line(folder.path + "/index.html")
            return inspected.findings.hasErrors ? .contentErrors : .success
        }
    }
}

/// How `--base-url` is written: as `base_url` in the settings.
enum BaseURLArgument {
    /// Throws a `ValidationError` (exit 64) for anything but an http or https address.
    static func parse(_ text: String) throws -> String {
        guard let address = WebAddress.base(text) else {
            throw ValidationError("'\(printable(text))' is no web address: begin with https:// or http:// and a host")
        }
        guard !WebAddress.hasUser(text) else {
            throw ValidationError("it names a user, whom the pages would publish: leave out what stands before the @")
        }
        return address
    }
}
