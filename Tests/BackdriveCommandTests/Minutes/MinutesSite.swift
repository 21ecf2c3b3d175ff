import Foundation

/// A small site whose meetings have something of everything to decide and check, in a folder of its own.
struct MinutesSite {
    static let fixture = "Tests/Fixtures/minutes"

    let place: Workplace

    init(language: String = "en") throws {
        place = try Workplace()
        try place.copy(Self.fixture + "/content", to: "content")
        try edit("content/backdrive.yml", ["language: en": "language: \(language)"])
    }

    func run(_ line: String) throws -> Program.Result {
        try Program.run(line.split(separator: " ").map(String.init), in: place.folder)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: place.folder.appending(path: path)), as: UTF8.self)
    }

    func edit(_ path: String, _ changes: [String: String]) throws {
        let text = try changes.reduce(text(path)) { $0.replacing($1.key, with: $1.value) }
        try place.write(text, to: path)
    }
}
