import ArgumentParser
import BackdriveCore
import BackdriveStarter

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new content repository that works as it stands.",
        discussion: """
            Example: backdrive init problems --owner li.na --timezone Asia/Shanghai

            Writes the settings, five sources, what each kind of record begins as, a README for its editors, CODEOWNERS, \
            and what GitHub and GitLab need to check pull requests and to publish the pages. No file is written over; git \
            is not run.
            """)

    @Argument(help: ArgumentHelp("The repository's folder, made where it is not there.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("The person who keeps all sources at first, as li.na.", valueName: "id"))
    var owner = "owner"

    @Option(help: ArgumentHelp("The zone whose days count, as Asia/Shanghai.", valueName: "zone"))
    var timezone = "UTC"

    func run() async throws {
        try await Run.command { surroundings in
            guard let zone = try ZoneDatabase.system.rules(of: timezone) else {
                throw UsageError(message: "there is no time zone '\(timezone)': write one as Asia/Shanghai, or UTC")
            }
            let repository = try StarterRepository(
                owner: owner, timezone: timezone, today: zone.day(at: surroundings.now))
            let root = surroundings.absolute(folder)
            try NewFiles(folder: root, files: repository.files.map { ($0.path, $0.bytes) }).write()
            for file in repository.files { surroundings.output.line(printable(folder + "/" + file.path)) }
            surroundings.errors.line(Self.nextSteps(printable(folder)))
            return .success
        }
    }

    private static func nextSteps(_ folder: String) -> String {
        """

        Next: cd \(folder)
              git init && git add --all && git commit --message "Begin"
              backdrive new problem
              backdrive serve
        README.md there says how a problem goes from its report to its end.
        """
    }
}
