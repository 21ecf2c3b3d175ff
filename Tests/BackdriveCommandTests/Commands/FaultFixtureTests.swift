import Foundation
import Testing

@Suite("The small contents of Fixtures/faults and Fixtures/cases")
struct FaultFixtureTests {
    private static let names = Result {
        try ["faults", "cases"].flatMap { folder in
            let folder = "Tests/Fixtures/\(folder)"
            return try FileManager.default.contentsOfDirectory(atPath: Program.package.appending(path: folder).path)
                .sorted().map { "\(folder)/\($0)" }
        }
    }

    @Test("There are some of both")
    func some() throws {
        for folder in ["faults", "cases"] {
            #expect(try Self.names.get().contains { $0.hasPrefix("Tests/Fixtures/\(folder)/") })
        }
    }

    @Test("Each gives the whole of its expected.txt, and no more", arguments: try names.get())
    func whole(name: String) throws {
        let place = try Workplace()
        try place.copy(name, to: ".")
        let result = try place.run("check")
        #expect(result.exitCode == (result.output.contains(": error: ") ? 1 : 0))
        try Golden.expect(result.output, in: "\(name)/expected.txt")
    }
}
