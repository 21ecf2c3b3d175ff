import ArgumentParser
import BackdriveCore

struct FmtCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract:
            "Put the fields of every file in their order, with their comments; ids for aliases, LF, no byte order mark.",
        discussion: """
            Example: backdrive fmt --check

            Prints the files that it changed. Bodies stay, but for their line ends. A file whose front matter cannot be \
            read is left as it is, and shown (exit 1).
            """)

    @OptionGroup var options: EditingOptions

    @Flag(help: "Change nothing; print the files that fmt would change, and exit 1 when there are any.")
    var check = false

    func run() async throws {
        try await Run.command { surroundings in
            let session = try await EditingSession(options.pipeline(surroundings))
            let formatted = await session.formatted()
            surroundings.errors.show(formatted.findings, in: session.content.filesByPath)
            let writes = formatted.value
            if check {
                session.report(writes)
                return writes.isEmpty && formatted.findings.isEmpty ? .success : .contentErrors
            }
            try await session.commit(writes)
            return formatted.findings.isEmpty ? .success : .contentErrors
        }
    }
}
