import ArgumentParser
import BackdriveCore
import BackdriveStarter

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new content repository that works as it stands.",
        discussion: """
            Example: backdrive init problems --owner li.na --timezone Asia/Shanghai --language zh-CN

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

    @Option(help: ArgumentHelp("The language of the files and of the pages: en or zh-CN.", valueName: "code"))
    var language = "en"

    func run() async throws {
        try await Run.command { surroundings in
            guard let zone = try ZoneDatabase.system.rules(of: timezone) else {
                throw UsageError("there is no time zone '\(timezone)': write one as Asia/Shanghai, or UTC")
            }
            guard let written = BuiltInLanguage(rawValue: language) else {
                throw UsageError(
                    "no files are written in '\(language)': choose \(Wording.list(BuiltInLanguage.codes))"
                        + Wording.orMeant(BuiltInLanguage.nearest(to: language)))
            }
            let repository = try StarterRepository(
                owner: owner, timezone: (timezone, zone), language: written, now: surroundings.now)
            let root = surroundings.absolute(folder)
            try NewFiles(folder: root, files: repository.files.map { ($0.path, Array($0.text.utf8)) }).write()
            for file in repository.files { surroundings.output.line(printable(folder + "/" + file.path)) }
            let closing = closing(of: repository, in: root, from: surroundings.workingDirectory)
            surroundings.errors.line(printable(lines: closing))
            return .success
        }
    }

    /// Only what is still to be done: a folder may lie in a clone already.
    private func closing(of starter: StarterRepository, in root: String, from workingDirectory: String) -> String {
        let real = nearestRealPath(root)
        let isHere = real == nearestRealPath(workingDirectory)
        let repository = GitRepository.root(around: real)
        let commands = [
            isHere ? nil : "cd \(shellWord(folder))",
            (repository == nil ? "git init && " : "") + #"git add --all && git commit --message "Begin""#,
            "backdrive new problem", "backdrive serve",
        ]
        return starter.closing(
            next: commands.compactMap(\.self), movingTo: repository.flatMap { $0 == real ? nil : $0 })
    }
}
