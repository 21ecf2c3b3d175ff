import Foundation
import Testing

@Suite("backdrive publish")
struct PublishCommandTests {
    @Test("makes a link to the first release, of the same bytes as a build's", arguments: PublishedPlace.Way.possible)
    func first(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        let result = try site.publish()
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors.hasSuffix("Release 1 is live.\n"))
        #expect(result.output == (way == .disk ? site.path("site") : "web@host:www/site") + "\n")
        #expect(try site.link() == ".site.releases/1")
        #expect(try site.releases() == [".lock", "1"])
        #expect(try site.place.run("build").exitCode == 0)
        #expect(
            try site.place.tree("_site").differences(from: site.place.tree("www/.site.releases/1"))
                .filter { $0 != ".backdrive-site" } == [])
    }

    @Test(
        "switches to a new release in which unchanged files are the same files", arguments: PublishedPlace.Way.possible)
    func second(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        _ = try site.publish()
        let before = try site.place.statuses("www/.site.releases/1")
        try site.change(to: "Second")
        let result = try site.publish()
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors.hasSuffix("Release 2 is live; --rollback goes back to 1.\n"))
        #expect(try site.link() == ".site.releases/2")
        #expect(try site.frontPage().contains("Second"))
        let after = try site.place.statuses("www/.site.releases/2")
        #expect(after["style.css"]?.number == before["style.css"]?.number)
        #expect(after["style.css"]?.modified == before["style.css"]?.modified)
        #expect(after["index.html"]?.number != before["index.html"]?.number)
    }

    @Test("makes no release where nothing changed", arguments: PublishedPlace.Way.possible)
    func unchanged(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        for _ in 1...2 { _ = try site.publish() }
        try site.change(to: "Second")
        for _ in 1...2 { _ = try site.publish("--keep", "1") }
        let result = try site.publish("--keep", "1")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors.hasSuffix("Nothing changed: release 2 stays live.\n"), "\(result.errors)")
        #expect(try site.releases() == [".lock", "2"])
    }

    @Test("says how many records --keep-going left out", arguments: PublishedPlace.Way.possible)
    func keepGoing(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        try site.place.write("no front matter", to: "content/problems/P-FAULTY1.md")
        try site.place.write("---\ntitle:\n---\n", to: "content/problems/P-FAULTY2.md")
        let result = try site.publish("--keep-going")
        #expect(result.exitCode == 1)
        #expect(
            result.errors.hasSuffix(
                "\n2 records are left out for their errors: the site's quality.html shows them\nRelease 1 is live.\n"),
            "\(result.errors)")
        #expect(try site.place.tree("www/.site.releases/1").text("quality.html").contains("2 records left out"))
    }

    @Test("refuses the content and what holds it, in the words of build", arguments: ["content", "content/x", "../@"])
    func inputs(target: String) throws {
        let place = try PublishedPlace(.disk).place
        let target = target.replacing("@", with: place.folder.lastPathComponent)
        let before = try place.tree(".")
        let (published, built) = (try place.run("publish", target), try place.run("build", "--output", target))
        #expect(published.exitCode == 64 && built.exitCode == 64)
        #expect(published.errors == built.errors, "\(published.errors)")
        #expect(try place.tree(".").differences(from: before) == [])
    }

    @Test("keeps three releases, or as many as it is told", arguments: PublishedPlace.Way.possible)
    func keep(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        for number in 1...4 {
            try site.change(to: "Number \(number)")
            _ = try site.publish()
        }
        #expect(try site.releases() == [".lock", "2", "3", "4"])
        try site.change(to: "Number 5")
        _ = try site.publish("--keep", "2")
        #expect(try site.releases() == [".lock", "4", "5"])
        #expect(try site.publish("--keep", "0").exitCode == 64)
    }

    @Test(
        "--rollback goes one back each time, and the next release follows the one it went to",
        arguments: PublishedPlace.Way.possible)
    func rollback(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        let early = try site.publish("--rollback")
        #expect(early.exitCode == 64)
        #expect(early.errors.contains("yet: publish first"))
        for number in 1...3 {
            try site.change(to: "Number \(number)")
            _ = try site.publish()
        }
        #expect(try site.publish("--rollback").errors == "Release 2 is live again.\n")
        #expect(try site.publish("--rollback").exitCode == 0)
        #expect(try site.frontPage().contains("Number 1"))
        let end = try site.publish("--rollback")
        #expect(end.exitCode == 64)
        #expect(end.errors.contains("there is no older release of"))
        #expect(try site.link() == ".site.releases/1")
        try site.change(to: "Number 4")
        #expect(try site.publish().errors.hasSuffix("Release 4 is live; --rollback goes back to 1.\n"))
        #expect(try site.releases() == [".3.left", ".lock", "1", "3", "4"])
        #expect(try site.publish("--rollback").exitCode == 0)
        #expect(try site.frontPage().contains("Number 1"))
        #expect(try site.releases() == [".3.left", ".4.left", ".lock", "1", "3", "4"])
    }

    @Test("refuses a folder and a link that it did not make, and makes nothing", arguments: PublishedPlace.Way.possible)
    func foreign(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        try site.place.write("precious", to: "www/site/thesis")
        let folder = try site.publish()
        #expect(folder.exitCode == 64)
        #expect(folder.errors.contains("is no link, so one step cannot put another site in its place: move it away"))
        try FileManager.default.moveItem(atPath: site.path("site"), toPath: site.path("other"))
        try FileManager.default.createSymbolicLink(atPath: site.path("site"), withDestinationPath: "other")
        let link = try site.publish()
        #expect(link.exitCode == 64)
        #expect(link.errors.contains("is a link that publish did not make"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.path("")).sorted() == ["other", "site"])
    }

    @Test("leaves the last site where the content has an error", arguments: PublishedPlace.Way.possible)
    func contentError(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        _ = try site.publish()
        try site.place.write("no front matter", to: "content/problems/P-BR0KE.md")
        let result = try site.publish()
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("content/problems/P-BR0KE.md:1:1: error: "))
        #expect(try site.link() == ".site.releases/1")
        #expect(try site.releases() == [".lock", "1"])
    }

    @Test("refuses while another run publishes there", arguments: PublishedPlace.Way.possible)
    func locked(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        _ = try site.publish()
        let lock = open(site.path(".site.releases/.lock"), O_RDONLY | O_CLOEXEC)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let result = try site.publish()
        #expect(result.exitCode == 2)
        #expect(result.errors.hasPrefix("error: another run is publishing "))
        #expect(try site.publish("--rollback").exitCode == 2)
    }

    @Test("says what to do where the folder is gone", arguments: PublishedPlace.Way.possible)
    func vanished(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        try FileManager.default.removeItem(atPath: site.path(""))
        let result = try site.publish()
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("mount what it lies on, and publish again"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: site.path("")))
    }

    @Test(
        "removes what a killed run left: half a release, one that was never live, a link",
        arguments: PublishedPlace.Way.possible)
    func leftovers(way: PublishedPlace.Way) throws {
        let site = try PublishedPlace(way)
        _ = try site.publish()
        try site.place.write("half", to: "www/.site.releases/.2.backdrive-x/index.html")
        try site.place.write("half", to: "www/.site.releases/.2.new/index.html")
        try site.place.write("half", to: "www/.site.releases/.0.removed/index.html")
        try site.place.write("whole", to: "www/.site.releases/2/index.html")
        try FileManager.default.createSymbolicLink(
            atPath: site.path(".site.backdrive-link"), withDestinationPath: ".site.releases/2")
        try site.change(to: "Next")
        let result = try site.publish()
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try site.link() == ".site.releases/3")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.path("")).sorted() == [".site.releases", "site"])
        #expect(try site.releases().filter { !$0.hasSuffix(".backdrive-x") } == [".lock", "1", "3"])
    }

    @Test("a folder's name is a name, whatever a shell would make of it", arguments: PublishedPlace.Way.possible)
    func hostileNames(way: PublishedPlace.Way) throws {
        let folder = "w 'w\";touch $(ran)`ran`\\ *"
        let site = try PublishedPlace(way, folder: folder)
        let result = try site.publish()
        #expect(result.exitCode == 0, "\(result.errors)")
        let published = site.place.folder.appending(path: folder)
        #expect(FileManager.default.fileExists(atPath: published.appending(path: "site/index.html").path))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: published.path).sorted() == [".site.releases", "site"])
    }

    @Test("--gzip puts a compressed file beside each text")
    func gzip() throws {
        let site = try PublishedPlace(.disk)
        _ = try site.publish()
        #expect(try site.publish("--gzip").exitCode == 0)
        let names = try site.place.tree("www/.site.releases/2").files.keys
        #expect(
            names.contains("index.html.gz") && names.contains("style.css.gz") && names.contains("data/metrics.json.gz"))
        #expect(try site.publish("--gzip").errors.contains("Nothing changed"))
    }

    @Test("refuses a place in the content")
    func inContent() throws {
        let site = try PublishedPlace(.disk)
        let result = try site.place.run("publish", "content/site")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("lies in"))
    }

    @Test("says that ssh does not get through, and what to try")
    func noConnection() throws {
        let site = try PublishedPlace(.disk)
        try site.place.write("#!/bin/sh\necho 'ssh: no such host' >&2\nexit 255\n", to: "bin/ssh")
        let ssh = site.place.folder.appending(path: "bin/ssh").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ssh)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let result = try site.place.run(
            "publish", "web@host:site",
            environment: ["PATH": site.place.folder.appending(path: "bin").path + ":" + path])
        #expect(result.exitCode == 2)
        #expect(
            result.errors == """
                error: the connection to web@host ended: ssh: no such host
                See that this works on its own, with a key and without a question: ssh web@host true

                """)
    }
}
