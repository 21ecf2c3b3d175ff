import ArgumentParser
import BackdriveCore

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong in the content, where, and what to write instead.",
        discussion: """
            Example: backdrive check --strict

                     backdrive check --format github

            Exits 0 when no error is found, else 1. Warnings do not count unless --strict.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: "How findings are written.")
    var format = FindingsFormat.human

    @Flag(help: "Make errors of all warnings but those about today's state (BD051–BD055).")
    var strict = false

    func run() async throws {
        try await Run.command { surroundings in
            let pipeline = options.pipeline(surroundings)
            let inspected = try await pipeline.inspect()
            let findings = strict ? inspected.findings.map { $0.strict } : inspected.findings
            surroundings.output.write(
                format.bytes(
                    of: findings, in: inspected.filesByPath, isColoured: surroundings.output.isColoured))
            surroundings.errors.line(FindingsSummary(findings, files: inspected.fileCount).text)
            return findings.hasErrors ? .contentErrors : .success
        }
    }
}
