import Foundation

/// Git itself, as a person runs it: with its hooks, filters and work trees, and no configuration but the repository's.
struct UserGit {
    let folder: URL

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static let environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_NAME": "Li Na", "GIT_AUTHOR_EMAIL": "li.na@example.org", "GIT_AUTHOR_DATE": "2026-03-10T12:00:00Z",
        "GIT_COMMITTER_NAME": "Li Na", "GIT_COMMITTER_EMAIL": "li.na@example.org",
        "GIT_COMMITTER_DATE": "2026-03-10T12:00:00Z",
    ]

    /// What git prints, without the last line feed. Throws what it complains of when it fails.
    @discardableResult
    func callAsFunction(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = folder
        process.environment = Self.environment.merging(environment) { $1 }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.runBounded()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "git \(arguments.joined(separator: " ")): \(complaint)")
        }
        return output.hasSuffix("\n") ? String(output.dropLast()) : output
    }

    func commitAll(_ message: String = "Change") throws {
        try self("add", "--all", "--force")
        try self("commit", "--quiet", "--allow-empty", "--message", message)
    }
}

extension Workplace {
    var git: UserGit { UserGit(folder: folder) }

    /// A repository of a small site on the branch `main`.
    static func repository() throws -> Workplace {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("---\nname: Li Na\n---\n", to: "content/people/li.na.md")
        try place.write(
            """
            ---
            kind: interruption
            title: Interruptions
            owner: li.na
            reviews: [{on: 2026-03-09, by: li.na, found: 1}]
            ---

            """, to: "content/sources/calls.md")
        try place.write(problem("One"), to: "content/problems/P-1.md")
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git.commitAll("Begin")
        return place
    }

    static func problem(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\nsource: calls\nreported_on: 2026-03-03\n\(more)---\n"
    }

    /// An open AP that was checked once.
    ///
    /// - Parameter more: lines of other fields.
    static func plan(dueOn: String = "2026-04-30", _ more: String = "") -> String {
        """
        ---
        title: A plan
        owner: li.na
        problems: [P-1]
        type: prevent
        status: open
        created_on: 2026-03-05
        due_on: \(dueOn)
        \(more)acceptance: It no longer happens
        checks: [{on: 2026-03-09, outcome: on_track}]
        ---

        """
    }

    /// The revision that the front page of a site names: `3f2c1ab4d5`, or that `and local changes`.
    func shownRevision(_ site: String = "_site") throws -> String? {
        let page = try String(contentsOf: folder.appending(path: site + "/index.html"), encoding: .utf8)
        return page.firstMatch(of: /Revision ([0-9a-f]{10}(?: and local changes)?)</).map { String($0.1) }
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }
}
