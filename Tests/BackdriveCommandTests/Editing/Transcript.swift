import Foundation
import Testing

/// What a user of the editing commands sees, and what becomes of the files: each command on a fresh copy of one small
/// content folder.
struct Transcript {
    private(set) var text = ""
    let place: Workplace
    private let restore: (Workplace) throws -> Void

    init(_ restore: @escaping (Workplace) throws -> Void = Self.restore) throws {
        place = try Workplace()
        self.restore = restore
        try restore(place)
    }

    /// The content of `Tests/Fixtures/editing`, in which `AP-K7QX2` has CRLF and a byte order mark.
    static func restore(_ place: Workplace) throws {
        try? FileManager.default.removeItem(at: place.folder.appending(path: "content"))
        try place.copy("Tests/Fixtures/editing/content", to: "content")
        let plan = place.folder.appending(path: "content/aps/AP-K7QX2.md")
        let lines = try String(contentsOf: plan, encoding: .utf8)
        try Data(("\u{FEFF}" + lines.replacing("\n", with: "\r\n")).utf8).write(to: plan)
    }

    /// Runs one command, given as a line whose words may stand in single quotes, and puts the content back.
    mutating func run(_ line: String, environment: [String: String] = [:]) throws {
        try goOn(line, environment: environment)
        try restore(place)
    }

    /// Runs one command on what the one before left.
    mutating func goOn(_ line: String, environment: [String: String] = [:]) throws {
        let before = try place.tree("content")
        let result = try Program.run(Self.words(of: line), in: place.folder, environment: environment)
        let after = try place.tree("content")
        let shown = "$ backdrive \(line)\n" + result.output + result.errors + "exit \(result.exitCode)\n"
        text += Self.withoutChance(shown + Self.changes(from: before, to: after), before) + "\n"
    }

    /// With `P-*****` for each minted id that a new file has.
    private static func withoutChance(_ text: String, _ before: Tree) -> String {
        let fresh = text.matches(of: /content\/(\S+\/(P|AP|SP)-([0-9A-Z]{5})\.md)/).map(\.output)
            .filter { before.files[String($0.1)] == nil }
        return fresh.reduce(text) { $0.replacing("\($1.2)-\($1.3)", with: "\($1.2)-*****") }
    }

    /// The words of a command line, which may stand in single quotes.
    static func words(of line: String) -> [String] {
        line.matches(of: /[^' ]*'([^']*)'|[^' ]+/).map { String($0.output.0).replacing("'", with: "") }
    }

    /// The changed lines of each file; a carriage return shows as `␍`, a byte order mark as `<BOM>`.
    static func changes(from before: Tree, to after: Tree) -> String {
        after.differences(from: before).map { path in
            let old = before.files[path] == nil ? [] : lines(before.text(path))
            let new = after.files[path] == nil ? [] : lines(after.text(path))
            let changes = new.difference(from: old).sorted { $0.place < $1.place }.map { change in
                switch change {
                case .remove(_, let line, _): "-\(line)\n"
                case .insert(_, let line, _): "+\(line)\n"
                }
            }
            return "content/\(path)\n" + changes.joined()
        }.joined()
    }

    private static func lines(_ text: String) -> [String] {
        // CRLF is one character to Swift, so the bytes are split.
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line, as: UTF8.self).replacing("\r", with: "␍").replacing("\u{FEFF}", with: "<BOM>")
        }
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
