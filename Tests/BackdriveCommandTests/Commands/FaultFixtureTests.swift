import Foundation
import Testing

@Suite("The small contents of Fixtures/faults")
struct FaultFixtureTests {
    private static let folder = "Tests/Fixtures/faults"
    private static let names = Result {
        try FileManager.default.contentsOfDirectory(atPath: Program.package.appending(path: folder).path).sorted()
    }

    @Test("There are some")
    func some() throws {
        #expect(try !Self.names.get().isEmpty)
    }

    @Test("Each gives the whole of its expected.txt, and no more", arguments: try names.get())
    func whole(name: String) throws {
        let place = try Workplace()
        try place.copy("\(Self.folder)/\(name)", to: ".")
        let result = try place.run("check")
        #expect(result.exitCode == (result.output.contains(": error: ") ? 1 : 0))
        try Golden.expect(result.output, in: "\(Self.folder)/\(name)/expected.txt")
    }
}
