import BackdriveCore
import Foundation
import Testing

@testable import backdrive

@Suite("Formats of findings")
struct FindingsFormatTests {
    private static let golden = "Tests/BackdriveCommandTests/Console/Golden"

    private func text(_ format: FindingsFormat, _ findings: [Diagnostic] = SampleFindings.all) -> String {
        let text = String(
            decoding: format.bytes(of: findings, in: SampleFindings.files, isColoured: false), as: UTF8.self)
        // Their words are the rules' own, and change with them.
        return text.replacing(/("rules": \[)\n[\s\S]*?\n {10}\]/) { "\($0.1)…]" }
    }

    @Test("Each format says all there is to say of the same findings", arguments: FindingsFormat.allCases)
    func samples(format: FindingsFormat) throws {
        try Golden.expect(text(format), in: "\(Self.golden)/findings.\(format)")
    }

    @Test("Nothing found is a whole document too", arguments: FindingsFormat.allCases)
    func nothing(format: FindingsFormat) throws {
        try Golden.expect(text(format, []), in: "\(Self.golden)/nothing.\(format)")
    }

    @Test("GitHub is told how many of a kind it will not show, and only then")
    func hiddenAnnotations() throws {
        func last(errors: Int, warnings: Int, notes: Int = 0) -> Substring? {
            let kinds: [(Diagnostic.Severity, Int)] = [(.warning, warnings), (.note, notes), (.error, errors)]
            let findings = kinds.flatMap { severity, count in
                (0..<count).map { Diagnostic(91, severity, "file \($0)", at: .start(of: "content/\($0).csv")) }
            }
            return text(.github, findings).split(separator: "\n").last
        }
        let hint = "::notice title=Backdrive::GitHub shows the first 10 of a kind as annotations; "
        #expect(last(errors: 10, warnings: 10, notes: 10)?.hasSuffix("::file 9") == true)
        #expect(last(errors: 11, warnings: 2).map(String.init) == hint + "1 error more stand in this step's log only")
        #expect(
            last(errors: 25, warnings: 12, notes: 11).map(String.init)
                == hint + "15 errors, 2 warnings and 1 note more stand in this step's log only")
    }

    @Test("GitHub reads errors first, then warnings, then notes")
    func order() {
        let lines = text(.github).split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(lines == ["::error", "::error", "::error", "::error", "::error", "::warning", "::notice"])
    }

    @Test("A fingerprint outlives a change of lines and tells findings of one file apart")
    func fingerprints() throws {
        let path = "content/aps/AP-1.md"
        func fingerprints(_ text: String) -> [String] {
            let file = SampleFindings.file(path, text)
            let findings = [0, 1].map {
                Diagnostic(3, .error, "no day", at: SampleFindings.place("02-30", in: file, occurrence: $0))
            }
            let missing = ["owner", "title"].map {
                Diagnostic(2, .error, "\"\($0)\" is missing", at: .start(of: path))
            }
            return Fingerprint.all(of: findings + missing, in: [path: file])
        }
        let before = fingerprints("a: 02-30\nb: 02-30\n")
        #expect(Set(before).count == 4)
        #expect(fingerprints("# one more line\n\nb: 02-30 # and a comment\nc: x\na: 02-30\n") == before)
        #expect(fingerprints("a: 02-30\nb: 02-30\n").allSatisfy { $0.wholeMatch(of: /[0-9a-f]{64}(-\d+)?/) != nil })
    }

    @Test("Colour is of people's format alone")
    func colour() {
        for format in FindingsFormat.allCases {
            let coloured = format.bytes(of: SampleFindings.all, in: SampleFindings.files, isColoured: true)
            #expect(coloured.contains(0x1B) == (format == .human), "\(format)")
        }
    }

    @Test("A path that begins like a command of a build's log is shown as a path")
    func pathLikeCommand() {
        let finding = Diagnostic(91, .warning, "nothing links here", at: .start(of: "::stop-commands::x.csv"))
        #expect(text(.human, [finding]).hasPrefix("./::stop-commands::x.csv:1:1: warning: "))
    }
}
