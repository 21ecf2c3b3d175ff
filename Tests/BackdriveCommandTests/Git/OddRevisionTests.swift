import Foundation
import Testing

@Suite("Revisions that are none")
struct OddRevisionTests {
    @Test(
        "are refused with what to write instead",
        arguments: [
            (" ", "there is no revision ' '"),
            ("-x", "'-x' is no revision: none begins with a -"),
            ("mian", "there is no revision 'mian': did you mean 'main'?"),
            ("HAED", "there is no revision 'HAED': did you mean 'HEAD'?"),
            ("origin/main", "there is no revision 'origin/main': did you mean 'main'?"),
            ("HEAD~99", "there is no revision 'HEAD~99'"), ("HEAD:content", "there is no revision 'HEAD:content'"),
            (
                "main..topic",
                "there is no revision 'main..topic', which is a range: name one of its ends, or as backdrive diff main topic both"
            ),
            (
                "main...topic",
                "there is no revision 'main...topic', which is a range: name one of its ends, or as backdrive diff main topic both"
            ),
        ])
    func refused(name: String, message: String) throws {
        let place = try Workplace.repository()
        let refused = Program.Result(exitCode: 64, output: "", errors: "error: \(message)\n")
        for command in [["diff", "--", name], ["check", "--base=\(name)"], ["check", "--merge-with=\(name)"]] {
            #expect(try Program.run(command, in: place.folder) == refused, "\(command)")
        }
    }

    @Test("In a repository without a commit the first thing to do is to commit")
    func unborn() throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.git("init", "--quiet", "--initial-branch=main")
        for command in [
            ["diff", "main"], ["check", "--base", "HEAD"], ["check", "--merge-with", "main"],
            ["build", "--rev", "HEAD"],
        ] {
            let result = try Program.run(command, in: place.folder)
            #expect(result.exitCode == 64)
            #expect(
                result.errors
                    == "error: there is no revision '\(command.last ?? "")': HEAD has no commit yet, so commit first\n")
        }
        #expect(try place.run("build").exitCode == 0)
    }

    @Test("A content folder that was moved counts as new, which a note says")
    func movedFolder() throws {
        let place = try Workplace.repository()
        try place.git("mv", "content", "records")
        let result = try place.run("diff", "main", "--content", "records", "--format", "text")
        #expect(result.output.hasPrefix("This change adds 1 person, 1 source and 1 problem.\n"))
        #expect(
            result.errors
                == "note: where this branch left main, the content was in content, not in records, so that all of it "
                + "counts as new\n")
        #expect(try place.run("check", "--base", "main", "--content", "records").exitCode == 0)
        #expect(try place.run("diff", "main", "main", "--content", "content").errors == "")
    }

    @Test("Line ends and modes alone are no change of a record, on a detached HEAD and in a submodule too")
    func layout() throws {
        let source = try Workplace.repository()
        let place = try Workplace()
        try place.git("init", "--quiet", "--initial-branch=main")
        try place.git(
            "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", source.folder.path + "/.git", "shared")
        try place.git.commitAll()
        for folder in [source.folder, place.folder.appending(path: "shared")] {
            let inside = Workplace(at: folder.path)
            try inside.git("checkout", "--quiet", "--detach")
            let text = try inside.tree("content").text("problems/P-1.md")
            try inside.write(text.replacing("\n", with: "\r\n"), to: "content/problems/P-1.md")
            try inside.sh("chmod +x content/people/li.na.md")
            #expect(try inside.run("diff", "main").output == "This change alters no record.\n")
            #expect(try inside.run("check", "--base", "main").exitCode == 0)
        }
    }
}
