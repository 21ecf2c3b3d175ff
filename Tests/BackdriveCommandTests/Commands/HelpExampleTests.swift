import Foundation
import Testing

@Suite("The help of each command, and its examples")
struct HelpExampleTests {
    /// What the content must look like for an example to be right, as shell commands; most need nothing.
    private static let before = [
        "log AP-K7QX2 reopen": "backdrive set AP-K7QX2 status=done evidence=x --on 2026-03-19",
        "log P-7M2Q9 reopen": "backdrive set AP-K7QX2 status=done evidence=x --on 2026-03-19",
        "log P-7M2Q9 verification": "backdrive set AP-K7QX2 status=done evidence=x --on 2026-03-19",
        "log P-7M2Q9 decision": "backdrive set AP-K7QX2 status=dropped drop_reason=x",
        "new person": "rm content/people/zhang.wei.md",
        "renumber zhang.wie": "mv content/people/zhang.wei.md content/people/zhang.wie.md",
        "publish /srv/www/problems --rollback":
            "backdrive publish srv/problems; echo 'title: Other' >> content/backdrive.yml; sed -i 1d content/backdrive.yml; "
            + "backdrive publish srv/problems",
    ]

    /// A preview runs until it is ended, and another machine is not at hand: their own tests run these.
    private static let runElsewhere = ["serve ", "publish deploy@"]

    private static let commands = Result {
        let list = try help()
        let commands = list.components(separatedBy: "SUBCOMMANDS:").last ?? ""
        return commands.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) }
    }

    private static func help(_ command: String? = nil) throws -> String {
        try Program.run(
            [command].compactMap(\.self) + ["--help"], in: Program.package, environment: ["COLUMNS": "1000"]
        ).output
    }

    @Test("The help lists the commands, or nothing below would run")
    func list() throws {
        #expect(Set(try Self.commands.get()).isSuperset(of: ["build", "check", "log", "serve", "templates"]))
    }

    @Test("Every command has one", arguments: try commands.get())
    func some(command: String) throws {
        #expect(try !examples(of: command).isEmpty)
    }

    @Test("--version prints the version alone")
    func version() throws {
        let result = try Program.run(["--version"], in: Program.package)
        #expect(result.exitCode == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test("Each runs as it stands", arguments: try commands.get())
    func run(command: String) throws {
        for example in try examples(of: command) where !Self.runElsewhere.contains(where: { example.hasPrefix($0) }) {
            let place = try site()
            let preparation = Self.before.first { example.hasPrefix($0.key) }?.value ?? "true"
            let line = "backdrive " + example.replacing("/srv/www/", with: "srv/")
            let result = try Program.run(
                ["-e", "-c", "(\(preparation)) > preparation.log 2>&1\n\(line)"], of: URL(filePath: "/bin/sh"),
                in: place.folder,
                environment: [
                    "PATH": place.folder.appending(path: "bin").path + ":/usr/bin:/bin", "EDITOR": "true",
                    "HOME": place.folder.path,
                ])
            #expect(result.exitCode == 0, "\(line)\n\(result.errors)")
        }
    }

    /// What stands behind `backdrive` in each example.
    private func examples(of command: String) throws -> [String] {
        try Self.help(command).matches(of: /(?m)^ *(?:Examples?: +)?backdrive ([a-z].*)$/).map { String($0.output.1) }
    }

    /// A repository with the records and files that the examples name.
    private func site() throws -> Workplace {
        let place = try Workplace()
        for (path, text) in Self.files { try place.write(text, to: path) }
        try FileManager.default.createDirectory(
            at: place.folder.appending(path: "srv"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            at: place.folder.appending(path: "bin"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: place.folder.appending(path: "bin/backdrive"), withDestinationURL: Program.executable)
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git("config", "user.email", "li.na@example.org")
        try place.git.commitAll()
        try place.git("update-ref", "refs/remotes/origin/main", "HEAD")
        return place
    }

    private static func problem(_ title: String) -> String {
        """
        ---
        title: \(title)
        source: req-change
        reported_on: 2026-03-03
        screening: {result: passed, on: 2026-03-04, by: li.na}
        analysis: {on: 2026-03-16, category: system, cause: design}
        decisions: [{on: 2026-03-16, outcome: act}]
        occurrences: [{on: 2026-03-02}]
        ---

        """
    }

    private static func plan(_ problem: String) -> String {
        """
        ---
        title: Editor
        owner: zhang.wei
        problems: [\(problem)]
        status: open
        created_on: 2026-03-16
        due_on: 2026-04-10
        acceptance: Prices change without a release
        ---

        """
    }

    private static let files = [
        "content/backdrive.yml":
            "title: Problems\ntimezone: UTC\ncycle: {starts_on: 2026-03-02}\nas_of: 2026-03-24\n",
        "content/people/li.na.md": "---\nname: Li Na\nemail: li.na@example.org\n---\n",
        "content/people/zhang.wei.md": "---\nname: Zhang Wei\n---\n",
        "content/sources/req-change.md": "---\nkind: requirement_change\ntitle: Changes\nowner: li.na\n---\n",
        "content/sources/online-issues.md": "---\nkind: escaped_issue\ntitle: Issues\nowner: li.na\n---\n",
        "content/problems/P-7M2Q9.md": problem("Price rule edits need an engineer"),
        "content/problems/P-4T8WN.md": problem("Night orders get lost"),
        "content/aps/AP-K7QX2.md": plan("P-7M2Q9"),
        "content/aps/AP-004.md": plan("P-4T8WN"),
        "content/meetings/2026-W12.md": "---\nkind: weekly\non: 2026-03-18\nhost: li.na\n---\n",
        "content/meetings/2026-03-16-cycle.md": "---\nkind: cycle\non: 2026-03-16\nhost: li.na\n---\n",
        "incidents.csv": "ticket,summary\nT-1,Checkout is slow\n",
        "stories.csv": "ID,标题,创建时间\n1010104801125341253,改价要等发版,2026-03-18 10:00\n",
        "minutes.md": "AP-K7QX2 goes on.\n",
        "docs/plain.md": "Nothing to link.\n",
    ]
}
