import Foundation
import Testing

@Suite("The small contents of Fixtures/faults")
struct FaultFixtureTests {
    private static let folder = "Tests/Fixtures/faults"

    private static var names: [String] {
        let folder = Program.package.appending(path: folder)
        return (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    }

    @Test("Each gives the whole of its expected.txt, and no more", arguments: names)
    func whole(name: String) throws {
        let place = try Workplace()
        try place.copy("\(Self.folder)/\(name)/content", to: "content")
        try Golden.expect(place.run("check").output, in: "\(Self.folder)/\(name)/expected.txt")
    }
}
