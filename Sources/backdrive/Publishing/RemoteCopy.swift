import Subprocess

/// Copies a finished site to a folder of another machine with rsync.
struct RemoteCopy {
    let machine: RemoteMachine
    /// Where the site lies on this machine meanwhile.
    let temporaryFolder: String

    /// Writes the site and copies it into a new folder.
    ///
    /// - Parameters:
    ///   - path: the new folder there, ending with `/`; its parent exists.
    ///   - former: a folder, relative to the new one, whose files serve again where they hold the same bytes.
    ///   - name: the site as the user calls it.
    ///
    /// Throws `EnvironmentError`; the folder may then hold a part of the site.
    func copy(_ site: SiteRun.Made, to path: String, linking former: String?, _ name: String) async throws {
        try await withTemporaryFolder(in: temporaryFolder) { local in
            try await SiteWriter(output: OutputFolder(local + "/site", apartFrom: [])).replace(
                with: site.files, madeOf: site.origin)
            try await rsync(local + "/site/", to: path, linking: former, name)
        }
    }

    /// By their bytes, since the files here are new on every run: so those that stay the same are not sent, and keep their
    /// times there. Modes are those of the other machine's umask. No shell there reads the path.
    private static let options = ["--recursive", "--checksum", "--compress", "--protect-args", "--chmod=D777,F666"]

    private func rsync(_ folder: String, to path: String, linking former: String?, _ name: String) async throws {
        let former = former.map { ["--link-dest=" + $0] } ?? []
        do {
            let result = try await run(
                .name("rsync"),
                arguments: Arguments(
                    Self.options + former
                        + ["--rsh=" + machine.remoteShellOfRsync, "--", folder, "\(machine.login):\(path)"]),
                environment: .inherit.updating(["RSYNC_RSH": nil, "LC_ALL": "C"]), output: .discarded,
                error: .string(limit: 65_536))
            guard !result.terminationStatus.isSuccess else { return }
            let complaint = result.standardError.split(separator: "\n").first.map(String.init) ?? "it does not say why"
            throw EnvironmentError(complaint: complaint, publishing: name)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw EnvironmentError(
                message: "rsync is not installed, and without it no site can be copied to another machine",
                advice: "Install it, on Debian with: apt-get install rsync")
        } catch let error as SubprocessError {
            throw EnvironmentError(
                message: "cannot run rsync: \(error)", advice: "See that rsync works on its own, then publish again")
        }
    }
}
