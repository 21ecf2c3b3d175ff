import Foundation
import Testing

/// The style sheet against everything that names a class: templates, drawings, bodies, the script.
@Suite("Style sheet")
struct StyleSheetTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    private static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func texts(in folder: String, ending: String) throws -> [String] {
        let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        let found = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
        #expect(!found.isEmpty)
        return try found.map { try String(contentsOf: $0, encoding: .utf8) }
    }

    /// What stands in attributes of templates and in lines of code with quotes, where `\(state)` is any word.
    private static func named() throws -> String {
        let templates = try texts(in: "Templates/pages", ending: "mustache").flatMap { text in
            text.matches(of: /class="([^"]*)"/).map { String($0.output.1) }
        }
        let code = try ["Sources/BackdriveSite", "Sources/BackdriveParsing", "Sources/BackdriveCore"].flatMap {
            try texts(in: $0, ending: "swift")
        }
        let script = try text(of: "Templates/assets/backdrive.js")
        let quoted = (code + [script]).flatMap { text in
            text.split(separator: "\n").filter { $0.contains("\"") && !$0.contains("///") }.map(String.init)
        }
        return (templates + quoted + words(of: code)).joined(separator: "\n")
    }

    /// The cases of enumerations, which classes are named after: `case onTrack = "on_track"`, `case overdue, soon`.
    private static func words(of code: [String]) -> [String] {
        code.flatMap { $0.matches(of: /case ([a-z][A-Za-z, ]*)\n/).map { String($0.output.1) } }
    }

    @Test("No rule of the style sheet is for a class that nothing has, and it has 500 lines at most")
    func everyClassIsUsed() throws {
        let sheet = try Self.text(of: "Templates/assets/style.css")
        #expect(sheet.split(separator: "\n", omittingEmptySubsequences: false).count <= 501)
        let selectors = sheet.replacing(/\/\*[\s\S]*?\*\//, with: "").replacing(/\{[^{}]*\}/, with: " ")
        let classes = Set(selectors.matches(of: /\.([A-Za-z_][\w-]*)/).map { String($0.output.1) })
        let named = try Self.named()
        let words = Set(named.split { !($0.isLetter || $0.isNumber || "-_".contains($0)) }.map(String.init))
        let unused = classes.filter { name in
            // `src2` is written `src\(place)`, `stage-queued` `stage-\(stage)`, `alert-tip` begins with `alert-`.
            let stem = name.prefix { !$0.isNumber && $0 != "-" } + (name.contains("-") ? "-" : "")
            return !words.contains(name) && !words.contains(String(stem)) && !named.contains("\(stem)\\(")
        }
        #expect(unused.sorted() == [])
    }

    @Test("Every colour of what has no style sheet, badges and the preview's panel, is one of its")
    func coloursElsewhere() throws {
        let sheet = try Self.text(of: "Templates/assets/style.css").lowercased()
        for path in ["Sources/BackdriveData/Badges/Badge.swift", "Sources/backdrive/Server/FindingsPanel.swift"] {
            let colours = try Self.text(of: path).matches(of: /#[0-9A-Fa-f]{6}|#fff\b/).map { $0.output.lowercased() }
            #expect(!colours.isEmpty)
            #expect(colours.filter { !sheet.contains($0 == "#ffffff" ? "#fff" : $0) } == [], "\(path)")
        }
    }
}
