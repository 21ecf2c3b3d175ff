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

    @Flag(
        help: "Write the fixes that can only be meant: quotes, brackets, letter case, zeros of a date, ids for aliases."
    )
    var fix = false

    func run() async throws {
        try await Run.command { surroundings in
            let pipeline = options.pipeline(surroundings)
            let found = try await pipeline.inspect()
            let inspected = fix ? try await pipeline.fixed(found) : found
            let writes = inspected.files.writes(since: found.files)
            try writes.carryOut(in: found.source.folders)
            if fix {
                surroundings.errors.line("Fixed \(writes.steps.count) file\(writes.steps.count == 1 ? "" : "s").")
            }
            let findings = strict ? inspected.findings.map { $0.strict } : inspected.findings
            surroundings.output.write(
                format.bytes(
                    of: findings, in: inspected.filesByPath, isColoured: surroundings.output.isColoured))
            surroundings.errors.line(FindingsSummary(findings, files: inspected.fileCount).text)
            return findings.hasErrors ? .contentErrors : .success
        }
    }
}
