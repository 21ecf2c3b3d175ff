import Glibc

/// The releases of a site that is published on another machine: copied by rsync, switched over ssh, locked for as long as
/// the shell there runs.
///
/// The other machine needs a POSIX shell, rsync, and `flock` and `mv -T` as Linux systems have them.
struct RemoteReleases: ReleasePlace {
    let releases: Releases
    private let shell: RemoteShell
    private let parent: String
    private let names: ReleaseNames
    /// Where the site may lie on this machine for a moment.
    private let temporaryFolder: String

    var name: String { Self.name(of: names.link, shell.machine, parent) }

    /// Takes the lock, and removes what a killed run left; throws as `DiskReleases` does.
    init(in parent: String, _ names: ReleaseNames, _ shell: RemoteShell, temporaryFolder: String) async throws {
        self.shell = shell
        self.parent = parent
        self.names = names
        self.temporaryFolder = temporaryFolder
        let name = Self.name(of: names.link, shell.machine, parent)
        let entered = try await shell("cd -- \(shellWord(parent))")
        guard entered.succeeded else {
            throw EnvironmentError(
                message: "cannot open the folder of \(name): \(entered.complaint)",
                advice: "Make it there, or mount what it lies on, and publish again")
        }
        // Before anything is made: where this refuses, nothing changes.
        _ = try await Self.liveRelease(names, shell, name)
        let folder = Self.word(names.folder)
        try await shell("mkdir -p \(folder) && touch \(folder)/\(ReleaseNames.lock)").require(publishing: name)
        let locked = try await shell("exec 9<\(folder)/\(ReleaseNames.lock) && flock -n 9")
        guard locked.status != 127 else {
            throw EnvironmentError(
                message: "\(shell.machine.login) has no flock, which keeps two runs apart",
                advice: "Install util-linux there and publish again")
        }
        guard locked.succeeded else { throw EnvironmentError.publishing(name) }
        try await shell("rm -rf -- \(folder)/.*.new \(folder)/.*.removed").require(publishing: name)
        let listed = try await shell("ls -A \(folder)")
        try listed.require(publishing: name)
        releases = Releases(
            listed.lines.compactMap(ReleaseNames.number), live: try await Self.liveRelease(names, shell, name),
            left: listed.lines.compactMap(ReleaseNames.leftNumber))
    }

    /// The other machine is asked for the marker alone.
    func isLive(_ run: SiteRun) async throws -> Bool {
        guard let live = releases.live, let digest = run.digest else { return false }
        let marker = try await shell("cat \(path(live))/\(OutputFolder.marker)")
        guard marker.succeeded,
            let origin = SiteMarker(marker.lines.map { $0 + "\n" }.joined())?.origin, origin.inputs == digest
        else { return false }
        run.pipeline.surroundings.errors.showCount(ofWarnings: origin.warnings)
        return true
    }

    func add(_ site: SiteRun.Made, as number: Int) async throws {
        // A copy that a killed run began may still be ending: it never meets this one.
        let new = ".\(number).\(randomName()).new"
        let copying = RemoteCopy(machine: shell.machine, temporaryFolder: temporaryFolder)
        try await copying.copy(
            site, to: (parent == "/" ? "/" : parent + "/") + "\(names.folder)/\(new)/",
            linking: releases.live.map { "../\($0)" }, name)
        try await shell("mv -T \(Self.word(names.folder))/\(new) \(path(number))").require(publishing: name)
    }

    func switchLink(to number: Int) async throws {
        let (new, link) = (Self.word(names.newLink), Self.word(names.link))
        // Without an argument where sync knows none, as in older toolboxes.
        try await shell(
            "{ sync -f \(path(number)) || sync; } && rm -f \(new) && ln -s \(shellWord(names.target(of: number))) \(new) "
                + "&& mv -T \(new) \(link) && { sync -f . || sync; }"
        ).require(publishing: name)
    }

    func markLeft(_ number: Int) async throws {
        try await shell("touch \(leftMark(of: number))").require(publishing: name)
    }

    func remove(_ number: Int) async throws {
        let retired = "\(Self.word(names.folder))/.\(number).removed"
        try await shell("mv -T \(path(number)) \(retired) && rm -rf \(retired) \(leftMark(of: number))")
            .require(publishing: name)
    }

    func finish(_ live: Int) {}

    private func path(_ number: Int) -> String { "\(Self.word(names.folder))/\(number)" }

    private func leftMark(of number: Int) -> String {
        "\(Self.word(names.folder))/\(ReleaseNames.leftMark(of: number))"
    }

    /// A name in the folder as the shell reads it, which takes it for no option.
    private static func word(_ name: String) -> String { shellWord("./" + name) }

    private static func name(of link: String, _ machine: RemoteMachine, _ parent: String) -> String {
        "\(machine.login):\(parent == "." ? "" : parent == "/" ? "/" : parent + "/")\(link)"
    }

    /// The release that the link leads to; nil where there is no link yet.
    private static func liveRelease(
        _ names: ReleaseNames, _ shell: RemoteShell, _ name: String
    ) async throws -> Int? {
        let link = word(names.link)
        let found = try await shell("if [ -L \(link) ]; then readlink \(link); elif [ -e \(link) ]; then echo /; fi")
        try found.require(publishing: name)
        guard let target = found.lines.first else { return nil }
        guard target != "/" else {
            throw UsageError.notALink(String(name.dropFirst(shell.machine.login.count + 1)), on: shell.machine)
        }
        guard found.lines.count == 1, let release = names.release(linkedBy: target) else {
            throw UsageError.foreignLink(name)
        }
        return release
    }
}

extension RemoteShell.Answer {
    fileprivate var complaint: String { lines.last ?? "it does not say why" }

    /// Throws `EnvironmentError` for a step of publishing that failed.
    fileprivate func require(publishing name: String) throws(EnvironmentError) {
        if !succeeded { throw EnvironmentError(complaint: complaint, publishing: name) }
    }
}
