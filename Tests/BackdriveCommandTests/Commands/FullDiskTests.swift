import Foundation
import Testing

@Suite("A full disk where the results go")
struct FullDiskTests {
    @Test(
        "is the machine's failure, in a sentence, whatever the results say",
        arguments: [["check"], ["explain"], ["explain", "BD010"], ["schema"], ["schema", "problem"], ["build"]])
    func results(arguments: [String]) throws {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("nothing links to it", to: "content/stray.md")
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let result = try Program.run(arguments, in: place.folder, output: full)
        #expect(result.exitCode == 2)
        #expect(
            result.errors.hasSuffix(
                """
                error: cannot write the results: No space left on device
                Free some space where they go, or send them elsewhere, and run the command again

                """))
    }
}
