import BackdriveCore
import Foundation
import Testing

@testable import BackdriveSite

@Suite("The site's words")
struct LanguageTests {
    private let english = LanguageText.words("en")
    private let chinese = LanguageText.words("zh-CN")

    @Test("Chinese has every word that English has, and no other")
    func completeness() {
        #expect(english.count > 150)
        #expect(stems(english).symmetricDifference(stems(chinese)) == [])
    }

    @Test("A word has the same gaps in both languages; only the plural's own number may be left out")
    func gaps() {
        for (key, text) in chinese {
            guard let original = english[key] else { continue }
            #expect(Pattern(text).gaps == Pattern(original).gaps, "\(key)")
        }
    }

    @Test("No key is both a word and a group of words")
    func keys() {
        let keys = Set(english.keys)
        for key in keys {
            let parts = key.split(separator: ".")
            for length in 1..<parts.count {
                #expect(!keys.contains(parts.prefix(length).joined(separator: ".")), "\(key)")
            }
        }
    }

    @Test("Every key that the code asks for exists")
    func usedKeys() throws {
        let stems = stems(english)
        let keys = try sourceKeys()
        #expect(keys.count > 60)
        #expect(keys.subtracting(stems) == [])
    }

    @Test("Every term of the field has its words", arguments: ["en", "zh-CN"])
    func terms(language: String) {
        let words = Sample.words(language)
        let names =
            Stage.allCases.map(words.name(of:)) + Category.allCases.map(words.name(of:))
            + Tier.allCases.map(words.name(of:)) + DueState.allCases.map(words.name(of:))
            + PlanState.State.allCases.map(words.name(of:)) + SourceState.Freshness.allCases.map(words.name(of:))
            + Effectiveness.Verdict.allCases.map(words.name(of:))
            + Category.allCases.flatMap(\.causes).map { words.name(ofCause: $0) }
            + Cover.allCases.map { words("cover.\($0.rawValue)") }
        for name in names { #expect(!name.contains(".") && !name.contains("_"), "\(name)") }
    }

    @Test("The number chooses between one and other")
    func plurals() {
        let english = Sample.words("en")
        #expect(english.days(1) == "1 day")
        #expect(english.days(12) == "12 days")
        #expect(Sample.words("zh-CN").days(1) == "1 天")
    }

    @Test("A language without a singular never borrows the English one")
    func borrowedPlurals() {
        let words = Words(language: "xx", own: ["d.other": "{n} zul"], english: ["d.one": "a day", "e": "yes"])
        #expect(words("d", ["n": 1]) == "1 zul")
        #expect(words("e") == "yes")
        #expect(words("nowhere") == "nowhere")
    }

    @Test("A site's own words lie on the built-in ones of the language; of a plural and a single text one answers")
    func layers() {
        let words = Words(
            language: "xx",
            own: Words.layered(
                ["a": "eins", "d.other": "{n} Tage", "h": "{n} h"],
                on: ["a": "uno", "b": "due", "d": "giorni", "h.one": "un'ora", "h.other": "{n} ore"]),
            english: ["c": "three", "h.one": "an hour"])
        #expect([words("a"), words("b"), words("c")] == ["eins", "due", "three"])
        #expect(words("d", ["n": 2]) == "2 Tage")
        #expect(words("h", ["n": 1]) == "1 h")
    }

    @Test("A cause that the settings add is shown as it is written there")
    func ownCauses() {
        #expect(Sample.words("en").name(ofCause: "design") == "Design")
        #expect(Sample.words("en").name(ofCause: "vendor.lock_in") == "vendor.lock_in")
    }

    @Test("A due date is told by its distance")
    func dueDates() {
        let words = Sample.words("en")
        let day = Sample.asOf
        #expect(words.due(on: day, asOf: day) == "due today")
        #expect(words.due(on: day - 1, asOf: day) == "1 day overdue")
        #expect(words.due(on: day + 1, asOf: day) == "due tomorrow")
        #expect(words.due(on: day + 9, asOf: day) == "due in 9 days")
    }

    private func stems(_ words: [String: String]) -> Set<String> {
        Set(
            words.keys.map { key in
                key.hasSuffix(".one") || key.hasSuffix(".other") ? String(key[..<key.lastIndex(of: ".")!]) : key
            })
    }

    /// The literal keys in calls of `words("…")` in the sources; keys with parts put in are in `terms`.
    private func sourceKeys() throws -> Set<String> {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        var keys: Set<String> = []
        for module in ["BackdriveSite", "backdrive"] {
            let folder = sources.appending(path: module).standardizedFileURL
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                let text = try String(contentsOf: file, encoding: .utf8)
                for match in text.matches(of: /(?:words|self)\(\s*"([a-z_.]+)"/) { keys.insert(String(match.output.1)) }
            }
        }
        return keys
    }
}
