import BackdriveCore
import Foundation
import Testing

@testable import backdrive

@Suite("Precompressed files")
struct GzipTests {
    @Test("gunzip gives the bytes back, and nothing of the time is in them", arguments: [0, 1, 100_000])
    func roundTrip(count: Int) throws {
        let place = try Workplace()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let compressed = Gzip.compressed([bytes[..<(count / 2)], bytes[(count / 2)...]])
        #expect(compressed == Gzip.compressed([bytes[...]]))
        #expect(compressed[4..<8].elementsEqual([0, 0, 0, 0]))
        try Data(compressed).write(to: place.folder.appending(path: "file.gz"))
        let result = try Program.run(["file.gz"], of: URL(filePath: "/bin/gunzip"), in: place.folder)
        #expect(result.exitCode == 0)
        #expect(try Data(contentsOf: place.folder.appending(path: "file")) == Data(bytes))
    }

    @Test("stand beside each text, and beside no attachment")
    func names() {
        let files = [
            OutputFile(path: "a.html", contents: .made { [1] }), OutputFile(path: "b.png", contents: .bytes([])),
            OutputFile(path: "c.csv", contents: .copy(of: "/c.csv")), OutputFile(path: "d.json", contents: .parts([])),
        ]
        #expect(
            files.withPrecompressedCopies.map(\.path) == [
                "a.html", "a.html.gz", "b.png", "c.csv", "d.json", "d.json.gz",
            ])
    }
}
