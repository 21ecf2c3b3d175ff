import Testing

@testable import backdrive

@Suite("The target of publish")
struct PublishTargetTests {
    private func target(_ text: String) throws(UsageError) -> PublishTarget {
        try PublishTarget(text, workingDirectory: "/nowhere")
    }

    @Test(
        "is a folder of this machine",
        arguments: [
            ("site", "/nowhere"), ("./site/", "/nowhere"), ("../site", "/"), ("/absent/www/site", "/absent/www"),
            ("./a:b/site", "/nowhere/a:b"),
        ])
    func folders(text: String, folder: String) throws {
        #expect(try target(text) == .disk(folder: folder, ReleaseNames(link: "site")))
    }

    @Test(
        "is a folder of another machine",
        arguments: [
            ("li.na@web-1.example:site", "li.na@web-1.example", "."), ("web:/srv/www/site/", "web", "/srv/www"),
            ("u@web:/site", "u@web", "/"), ("web:a b;$(x)/site", "web", "a b;$(x)"),
        ])
    func machines(text: String, login: String, folder: String) throws {
        #expect(try target(text) == .machine(RemoteMachine(login), folder: folder, ReleaseNames(link: "site")))
    }

    @Test(
        "is refused, and says what to write instead",
        arguments: [
            ("-oProxyCommand=x:site", "begins with '-'"), ("-x", "write ./-x"), ("a\nb", "control character"),
            ("https://web/site", "write user@host:path"), ("web::module", "write user@host:path"),
            ("u@-oProxyCommand=x:site", "is no user@host"), ("u@a b:site", "is no user@host"),
            ("@web:site", "is no user@host"),
            ("u@v@web:site", "is no user@host"), (":site", "is no user@host"), ("web$(x):site", "is no user@host"),
            ("web:", "give the site one of its own"), ("web:~/site", "leave it out"),
            ("/", "give the site one of its own"),
            ("", "give the site one of its own"), ("web:..", "give the site one of its own"), (".", "one of its own"),
        ])
    func refused(text: String, words: String) {
        let error = #expect(throws: UsageError.self) { try target(text) }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test("rsync is handed ssh's words one by one")
    func words() throws {
        var machine = try RemoteMachine("web")
        machine.configuration = "/a b/it's"
        #expect(machine.remoteShellOfRsync.hasPrefix("'ssh' '-F' '/a b/it''s' '-T' "))
    }
}
