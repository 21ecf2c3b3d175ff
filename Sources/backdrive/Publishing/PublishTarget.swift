import BackdriveCore

/// Where a site is published, as `publish TARGET` names it.
enum PublishTarget: Equatable, Sendable {
    /// On this machine: the folder that holds the link, absolute, and the names in it.
    case disk(folder: String, ReleaseNames)
    /// On another machine, over ssh: `user@host:path`.
    case machine(RemoteMachine, folder: String, ReleaseNames)

    /// Understands TARGET; a path on this machine is relative to `workingDirectory`.
    ///
    /// What has a `:` before its first `/` is on another machine, as for rsync and scp.
    ///
    /// Throws `UsageError` for what is neither.
    init(_ text: String, workingDirectory: String) throws(UsageError) {
        guard !text.hasPrefix("-") else {
            throw UsageError("the target \(text) begins with '-': write ./\(text) if a folder is called so")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw UsageError("the target \(text) holds a control character: choose another name")
        }
        let head = text.prefix { $0 != "/" }
        if let colon = head.firstIndex(of: ":") {
            let path = String(text[text.index(after: colon)...])
            guard !path.hasPrefix("//"), !path.hasPrefix(":") else {
                throw UsageError(
                    "the target \(text) is no folder over ssh: write user@host:path, or a folder of this machine")
            }
            guard !path.hasPrefix("~") else {
                throw UsageError(
                    "the target \(text) begins its path with '~': leave it out, a path without a '/' in front is "
                        + "from the home folder")
            }
            let machine = try RemoteMachine(String(text[..<colon]))
            let (folder, name) = try Self.parts(of: path, in: text)
            self = .machine(machine, folder: folder, ReleaseNames(link: name))
        } else {
            let (folder, name) = try Self.parts(of: text, in: text)
            let absolute = folder.hasPrefix("/") ? folder : workingDirectory + "/" + folder
            self = .disk(folder: nearestRealPath(absolute), ReleaseNames(link: name))
        }
    }

    /// The folder that a path lies in, `.` where it names none, and its own name there.
    private static func parts(
        of path: String, in target: String
    ) throws(UsageError) -> (folder: String, name: String) {
        let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
        let slash = trimmed.lastIndex(of: "/")
        let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
        guard !name.isEmpty, name != ".", name != ".." else {
            throw UsageError("the target \(target) names no folder: give the site one of its own")
        }
        guard let slash else { return (".", name) }
        return (slash == trimmed.startIndex ? "/" : String(trimmed[..<slash]), name)
    }
}

/// A machine that ssh reaches, and how.
struct RemoteMachine: Equatable, Sendable {
    /// `user@host`, or `host` alone.
    let login: String
    /// A configuration of ssh in place of the user's own.
    var configuration: String?

    /// Throws `UsageError` for what ssh, rsync or a shell could take for anything but a name.
    init(_ login: String) throws(UsageError) {
        let parts = login.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy(Self.isName) else {
            throw UsageError("'\(login)' is no user@host: name the host in ~/.ssh/config if it has an unusual address")
        }
        self.login = login
    }

    private static func isName(_ part: Substring) -> Bool {
        !part.isEmpty && !part.hasPrefix("-")
            && part.utf8.allSatisfy { $0.isAlphanumeric || "._-".utf8.contains($0) }
    }

    /// What ssh is run with: no questions, since nobody may be there to answer, and an end when the machine is gone.
    var sshOptions: [String] {
        (configuration.map { ["-F", $0] } ?? [])
            + ["-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15"]
    }

    /// ssh and its options as the one text that rsync cuts at spaces; in its quotes, a quote is doubled.
    var remoteShellOfRsync: String {
        (["ssh"] + sshOptions).map { word in
            "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }.joined(separator: " ")
    }
}
