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
            let read = try await pipeline.read(revision.map { .revision($0) } ?? .workTree)
            let request = SiteRequest(language: language, baseURL: baseURL, keepGoing: keepGoing)
            let inputs = try await pipeline.inputs(of: read, request)
            if let last = await StandingSite(folder, mode: surroundings.fileMode), last.origin.inputs == inputs?.digest,
                last.agrees(with: read.files.attachments.paths, of: read.source.content)
            {
                surroundings.errors.showCount(ofWarnings: last.origin.warnings)
                surroundings.output.line(folder.path + "/index.html")
                return .success
            }
            return try await render(pipeline.inspect(read, showsBodies: true), request, inputs, pipeline, into: folder)
        }
    }

    private func render(
        _ inspected: InspectedContent, _ request: SiteRequest, _ inputs: SiteInputs?, _ pipeline: Pipeline,
        into folder: OutputFolder
    ) async throws -> Outcome {
        let surroundings = pipeline.surroundings
        let site = try await pipeline.site(of: inspected, request, showing: inputs?.revision)
        let findings = inspected.findings + site.findings
        surroundings.errors.show(inspected.findings.filter { $0.severity == .error }, in: inspected.filesByPath)
        surroundings.errors.show(
            site.findings.filter { $0.severity == .error }, in: inspected.templates.sourcesByPath)
        let warnings = findings.count { $0.severity == .warning }
        surroundings.errors.showCount(ofWarnings: warnings)
        guard let files = site.value else {
            surroundings.errors.line(FindingsSummary(findings, files: inspected.fileCount).text)
            surroundings.errors.line("Nothing was written; the last site stays as it is.")
            return .contentErrors
        }
        let digest = findings.hasErrors ? nil : inputs?.digest
        let summary = try await SiteWriter(output: folder).replace(
            with: files, madeOf: digest.map { SiteMarker.Origin(inputs: $0, warnings: warnings) })
        if summary.isInPlace {
            surroundings.errors.line(
                "note: \(printable(folder.path)) cannot be renamed, as a mount point cannot: it was filled file by "
                    + "file, which is not one step")
        }
        surroundings.output.line(folder.path + "/index.html")
        return findings.hasErrors ? .contentErrors : .success
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
