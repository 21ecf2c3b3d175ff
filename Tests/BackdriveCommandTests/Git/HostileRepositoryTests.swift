import Foundation
import Testing

/// Ways by which a repository's files, attributes or configuration make git run a program of their author.
enum Trap: String, CaseIterable, CustomTestStringConvertible {
    case bareRepositoryInContent, gitFileInContent, cleanFilter, filterProcess, includedConfiguration,
        fileSystemMonitor, hooks
    case externalDiff, textConversion, mergeDriver, signatureCheck, alias, pager, sshCommand, credentialHelper
    case submodule, lazyFetch

    var testDescription: String { rawValue }

    /// Sets the trap in a repository whose branches `main` and `topic` can be merged. The program writes a file `ran`.
    func set(in place: Workplace) throws {
        let git = place.git
        let program = place.folder.appending(path: ".git/program").path
        try place.write("#!/bin/sh\n\(marking(place))\nexit 1\n", to: ".git/program")
        try makeExecutable(program)
        switch self {
        case .bareRepositoryInContent: try setBareRepository(in: place)
        case .gitFileInContent: try setGitFile(in: place)
        case .cleanFilter:
            try attribute("* filter=x", in: place)
            try git("config", "filter.x.clean", program)
        case .filterProcess:
            try attribute("* filter=x", in: place)
            try git("config", "filter.x.process", program)
            try git("config", "filter.x.required", "true")
        case .includedConfiguration:
            try place.write("[core]\n\tfsmonitor = \(program)\n", to: ".git/more")
            try git("config", "includeIf.gitdir:/.path", "more")
            try git("config", "include.path", "more")
        case .fileSystemMonitor: try git("config", "core.fsmonitor", program)
        case .hooks:
            for hook in ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"] {
                try place.write("#!/bin/sh\n\(marking(place))\n", to: ".git/evil/" + hook)
                try makeExecutable(place.folder.appending(path: ".git/evil/" + hook).path)
            }
            try git("config", "core.hooksPath", place.folder.appending(path: ".git/evil").path)
        case .externalDiff: try git("config", "diff.external", program)
        case .textConversion:
            try attribute("* diff=x", in: place)
            try git("config", "diff.x.textconv", program)
        case .mergeDriver:
            try attribute("* merge=x", in: place)
            try git("config", "merge.x.driver", program + " %A")
            try git("config", "merge.default", "x")
        case .signatureCheck:
            try git("config", "log.showSignature", "true")
            try git("config", "gpg.program", program)
            let commit = try git("cat-file", "commit", "HEAD").replacing(
                "\n\n", with: "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n",
                maxReplacements: 1)
            let signed = try git("hash-object", "-t", "commit", "-w", "--stdin", input: commit + "\n")
            try git("reset", "--quiet", "--soft", signed)
        case .alias:
            for command in [
                "rev-parse", "ls-tree", "cat-file", "log", "merge-base", "merge-tree", "for-each-ref", "trap",
            ] {
                try git("config", "alias.\(command)", "!\(program)")
            }
        case .pager: try git("config", "core.pager", program)
        case .sshCommand:
            try git("config", "remote.origin.url", "ssh://nowhere.invalid/x")
            try git("config", "core.sshCommand", program)
        case .credentialHelper: try git("config", "credential.helper", program)
        case .submodule: try setSubmodule(in: place)
        case .lazyFetch:
            try git("config", "core.repositoryformatversion", "1")
            try git("config", "extensions.partialClone", "origin")
            try git("config", "remote.origin.url", place.folder.path)
            try git("config", "remote.origin.promisor", "true")
            try git("config", "remote.origin.uploadpack", program)
            let blob = try git("rev-parse", "HEAD:content/people/li.na.md")
            try place.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        }
    }

    /// Walks into the trap with git itself, so that it is known to be one.
    func spring(in place: Workplace) {
        let git = place.git
        // What git makes of it in the end does not matter: most of these programs do not do what they should.
        switch self {
        case .externalDiff: _ = try? git("diff", "HEAD")
        case .textConversion: _ = try? git("show")
        case .mergeDriver: _ = try? git("merge", "--no-commit", "topic")
        case .signatureCheck: _ = try? git("log", "-1")
        case .alias: _ = try? git("trap")
        case .pager: _ = try? git("--paginate", "log", environment: ["GIT_PAGER_IN_USE": ""])
        case .sshCommand: _ = try? git("fetch")
        case .credentialHelper: _ = try? git("credential", "fill", input: "protocol=https\nhost=nowhere.invalid\n\n")
        case .lazyFetch: _ = try? git("cat-file", "-p", "HEAD:content/people/li.na.md")
        case .hooks: _ = try? git("branch", "sprung")
        case .bareRepositoryInContent, .gitFileInContent:
            _ = try? UserGit(folder: place.folder.appending(path: "content"))("status")
        default: _ = try? git("status")
        }
    }

    /// Whether a part of git that is not needed must be on a terminal to run it.
    var needsTerminal: Bool { self == .pager }

    private func marking(_ place: Workplace) -> String { "touch '\(place.folder.path)/ran'" }

    private func attribute(_ line: String, in place: Workplace) throws {
        for path in [".gitattributes", ".git/info/attributes"] { try place.write(line + "\n", to: path) }
        try place.git.commitAll()
    }

    /// Files that a pull request may hold, and that git takes for a repository when it is run among them.
    private func setBareRepository(in place: Workplace) throws {
        try place.write("ref: refs/heads/main\n", to: "content/HEAD")
        try place.write(
            """
            [core]
                repositoryformatversion = 0
                bare = false
                worktree = \(place.folder.path)/content
            [filter "x"]
                clean = \(place.folder.path)/.git/program

            """, to: "content/config")
        try place.write("* filter=x\n", to: "content/.gitattributes")
        for folder in ["objects", "refs"] { try place.write("", to: "content/\(folder)/README.md") }
        let inner = UserGit(folder: place.folder.appending(path: "content"))
        try place.git.commitAll()
        try inner("--git-dir=.", "--work-tree=.", "add", "problems/P-1.md")
        try place.git.commitAll()
    }

    /// A `.git` that is no folder, as an archive may hold it, beside the repository that it names.
    private func setGitFile(in place: Workplace) throws {
        try place.git("clone", "--quiet", "--bare", ".", "content/inner")
        try place.write("gitdir: inner\n", to: "content/.git")
        try place.git("--git-dir=content/inner", "config", "core.bare", "false")
        try place.git(
            "--git-dir=content/inner", "config", "core.fsmonitor", place.folder.appending(path: ".git/program").path)
    }

    private func setSubmodule(in place: Workplace) throws {
        try place.write("x", to: "inner/a.txt")
        let inner = UserGit(folder: place.folder.appending(path: "inner"))
        try inner("init", "--quiet")
        try inner.commitAll()
        try place.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./inner", "content/sub")
        try place.git.commitAll()
        try UserGit(folder: place.folder.appending(path: "content/sub"))(
            "config", "core.fsmonitor", place.folder.appending(path: ".git/program").path)
    }

    private func makeExecutable(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}

@Suite("A hostile repository runs nothing")
struct HostileRepositoryTests {
    /// Two branches that both changed one AP, in places that merge; `main` is checked out, with a local change.
    private func repository() throws -> Workplace {
        let place = try Workplace.repository()
        try place.write(
            Workplace.problem("One", "links: []\ntags: []\nworkaround: none\n"), to: "content/problems/P-1.md")
        try place.git.commitAll()
        try place.git("switch", "--quiet", "--create", "topic")
        try place.write(
            Workplace.problem("One", "links: []\ntags: []\nworkaround: some\n"), to: "content/problems/P-1.md")
        try place.git.commitAll()
        try place.git("switch", "--quiet", "main")
        try place.write(
            Workplace.problem("Two", "links: []\ntags: []\nworkaround: none\n"), to: "content/problems/P-1.md")
        try place.git.commitAll()
        return place
    }

    private func hasRun(_ place: Workplace) -> Bool {
        FileManager.default.fileExists(atPath: place.folder.appending(path: "ran").path)
    }

    /// Makes git look at a file that it knew: same size, new time.
    private func touch(_ place: Workplace) throws {
        let file = place.folder.appending(path: "content/problems/P-1.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("title: Two", with: "title: Tow").write(to: file, atomically: true, encoding: .utf8)
    }

    private static let commands = [
        ["check"], ["build"], ["build", "--rev", "topic"], ["check", "--base", "topic"],
        ["check", "--merge-with", "topic"], ["check", "--rev-that-is-none"], ["build", "--rev", "tpoic"],
        ["build", "--content", "content/sub"],
    ]

    @Test("No command runs what it sets up, though git itself does", arguments: Trap.allCases)
    func traps(trap: Trap) throws {
        let place = try repository()
        try trap.set(in: place)
        try touch(place)
        if hasRun(place) { try place.remove("ran") }
        for arguments in Self.commands {
            _ = try Program.run(arguments, in: place.folder)
            #expect(!hasRun(place), "\(arguments)")
        }
        trap.spring(in: place)
        #expect(hasRun(place) || trap.needsTerminal, "this is no trap")
    }

    @Test("The site that a trapped repository gives is whole, with HEAD's revision")
    func whole() throws {
        for trap in [Trap.bareRepositoryInContent, .cleanFilter, .includedConfiguration, .signatureCheck, .alias] {
            let place = try repository()
            try trap.set(in: place)
            let result = try place.run("build")
            #expect(result.exitCode == 0, "\(trap): \(result.errors)")
            #expect(try place.shownRevision() == String(place.git("rev-parse", "HEAD").prefix(10)), "\(trap)")
        }
    }

    @Test("A configuration that names another work tree leads nowhere else")
    func otherWorkTree() throws {
        let place = try repository()
        try place.git("config", "core.worktree", "/")
        try place.write("no front matter", to: "content/problems/P-2.md")
        let result = try place.run("check")
        #expect(result.output.hasPrefix("content/problems/P-2.md:1:1: error: "))
        #expect(try place.run("build", "--rev", "main").exitCode == 0)
    }

    @Test(
        "An object that is not there, as in a partial clone, is exit 2 and not fetched; the command that is named helps"
    )
    func missingObject() throws {
        let place = try repository()
        try place.git("config", "uploadpack.allowFilter", "true")
        let name = place.folder.lastPathComponent + "-clone"
        try place.git(
            "clone", "--quiet", "--filter=blob:none", "--no-checkout", "file://" + place.folder.path, "../" + name)
        let clone = Workplace(at: place.folder.path + "-clone")
        let result = try clone.run("build", "--rev", "HEAD")
        #expect(result.exitCode == 2)
        let command = try #require(result.errors.split(separator: "\n").last?.split(separator: "missing: ").last)
        try clone.sh(String(command))
        #expect(try clone.run("build", "--rev", "HEAD").exitCode == 0)
    }
}

extension Workplace {
    /// Runs a line as a user pastes it into a shell.
    func sh(_ line: String, environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        process.environment = UserGit.environment.merging(environment) { $1 }
        process.standardError = FileHandle.nullDevice
        try process.runBounded()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw UserGit.Failure(description: line) }
    }
}
