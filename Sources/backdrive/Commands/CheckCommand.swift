import ArgumentParser
import BackdriveCore

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong in the content, where, and what to write instead.",
        discussion: """
            Example: backdrive check --base origin/main
                     backdrive check --format github

            Exits 0 when no error is found, else 1. Warnings do not count unless --strict. Against a base, findings on \
            files that did not change since are notes, which do not count.
            """)

    @OptionGroup var options: ContentOptions

    @Option(
        help: ArgumentHelp(
            "Judge what changed since this revision and HEAD parted, and what became of logs, due dates and addresses.",
            valueName: "revision"))
    var base: String?

    @Option(
        help: ArgumentHelp("Check what merging HEAD and this revision gives.", valueName: "revision"))
    var mergeWith: String?

    @Option(help: "How findings are written.")
    var format = FindingsFormat.human

    @Flag(help: "Make errors of all warnings but those about today's state (\(RuleBook.codes(of: .today))).")
    var strict = false

    @Flag(
        help: "Write the fixes that can only be meant: quotes, brackets, letter case, zeros of a date, ids for aliases."
    )
    var fix = false

    func validate() throws {
        if fix, mergeWith != nil { throw ValidationError("--fix writes to the working tree: leave --merge-with out") }
    }

    func run() async throws {
        try await Run.making { surroundings in
            let pipeline = options.pipeline(surroundings)
            if fix {
                let count = try await pipeline.makeSafeFixes()
                surroundings.errors.line("Fixed \(Wording.counted(count, "file")).")
            }
            let inspected = try await pipeline.inspect(mergeWith.map { .merge(with: $0) } ?? .workTree, since: base)
            if mergeWith != nil, try await pipeline.read().hasLocalChanges { surroundings.errors.note(Self.dirty) }
            let findings = strict ? inspected.findings.map { $0.strict } : inspected.findings
            surroundings.output.write(
                format.bytes(of: findings, in: inspected.filesByPath, isColoured: surroundings.output.isColoured))
            surroundings.errors.line(findings.summary(files: inspected.fileCount))
            return (findings.hasErrors ? .contentErrors : .success, inspected)
        }
    }

    private static let dirty = "the content has local changes; the merge is that of HEAD, which lacks them"
}
