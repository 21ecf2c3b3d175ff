import ArgumentParser
import BackdriveCore

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

    @OptionGroup var site: SiteOptions

    func run() async throws {
        try await Run.making { surroundings in
            let folder = try OutputFolder(surroundings.absolute(output), apartFrom: options.inputs(surroundings))
            let run = try await SiteRun(options.pipeline(surroundings), site.version, site.request())
            var made: SiteRun.Made?
            if await !run.stands(in: folder) {
                made = try await run.make()
                guard let made else { return (.contentErrors, (run, made)) }
                let summary = try await SiteWriter(output: folder).replace(with: made.files, madeOf: made.origin)
                if summary.isInPlace {
                    surroundings.errors.note(
                        "\(folder.path) cannot be renamed, as a mount point cannot: it was filled file by file, which is "
                            + "not one step")
                }
            }
            surroundings.output.line(folder.path + "/index.html")
            return (made?.outcome ?? .success, (run, made))
        }
    }
}
