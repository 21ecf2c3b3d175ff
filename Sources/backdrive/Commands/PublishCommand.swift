import ArgumentParser

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Check, render, and put the dashboard live in one step.",
        discussion: """
            Example: backdrive publish /srv/www/problems
                     backdrive publish deploy@intranet:/srv/www/problems --keep 5
                     backdrive publish /srv/www/problems --rollback

            TARGET becomes a symbolic link to the newest of the releases in .NAME.releases beside it; let the web server \
            show the link. user@host:path goes over ssh and rsync. Whatever fails, the last good site stays live.
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var site: SiteOptions

    @Argument(help: "A folder of this machine, or user@host:path.")
    var target: String

    @Option(help: ArgumentHelp("How many releases stay, the live one among them.", valueName: "number"))
    var keep = 3

    @Flag(help: "Put the release before the live one live again; nothing is built.")
    var rollback = false

    @Flag(help: "Write a compressed .gz beside each text, for web servers that send it as it is.")
    var gzip = false

    @Option(
        help: ArgumentHelp("ssh's configuration, in place of your own: port, key, known hosts.", valueName: "file"))
    var sshConfig: String?

    func validate() throws {
        if keep < 1 { throw ValidationError("--keep \(keep) would keep no site at all: keep 1 or more") }
        if rollback, site.revision != nil || site.keepGoing || gzip {
            throw ValidationError("--rollback builds nothing: leave --rev, --keep-going and --gzip out")
        }
    }

    func run() async throws {
        try await Run.command { surroundings in
            switch try PublishTarget(target, workingDirectory: surroundings.workingDirectory) {
            case .disk(let folder, let names):
                // Refuses a place in the content or the templates, for the link and for the releases.
                let inputs = options.inputs(surroundings)
                try OutputFolder.refuse("\(folder)/\(names.link)", overlapping: inputs)
                _ = try OutputFolder("\(folder)/\(names.folder)/1", apartFrom: inputs)
                return try await publish(surroundings) { try await DiskReleases(in: folder, names) }
            case .machine(var machine, let folder, let names):
                machine.configuration = sshConfig.map(surroundings.absolute)
                return try await RemoteShell.open(on: machine) { shell in
                    try await publish(surroundings) {
                        try await RemoteReleases(
                            in: folder, names, shell, temporaryFolder: surroundings.temporaryFolder)
                    }
                }
            }
        }
    }

    /// - Parameter open: takes hold of the place, before anything is rendered: where another run holds it, nothing is.
    private func publish<Place: ReleasePlace>(
        _ surroundings: Surroundings, in open: () async throws -> Place
    ) async throws -> Outcome {
        let place = try await open()
        if rollback {
            let number = try await place.rollBack()
            surroundings.errors.line("Release \(number) is live again.")
            surroundings.output.line(place.name)
            return .success
        }
        let run = try await SiteRun(
            options.pipeline(surroundings), site.version, site.request(precompressed: gzip), readsAttachments: true)
        guard try await !place.isLive(run) else {
            surroundings.errors.line("Nothing changed: release \(place.releases.live ?? 0) stays live.")
            surroundings.output.line(place.name)
            return .success
        }
        guard let made = try await run.make() else { return .contentErrors }
        let number = try await place.publish(made, keeping: keep)
        let back = place.releases.live.map { keep > 1 ? "; --rollback goes back to \($0)" : "" } ?? ""
        surroundings.errors.line("Release \(number) is live\(back).")
        surroundings.output.line(place.name)
        return made.outcome
    }
}
