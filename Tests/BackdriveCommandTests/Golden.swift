import Foundation
import Testing

/// Whole outputs, kept as files that people read.
enum Golden {
    /// Compares a text with a file of the package. Where there is no such file it is recorded, and the test fails: only a
    /// run that finds it there passes.
    static func expect(_ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Program.package.appending(path: path)
        guard FileManager.default.fileExists(atPath: file.path) else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(path): read it, then run again", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == expected, "\(path) differs", sourceLocation: sourceLocation)
    }
}
