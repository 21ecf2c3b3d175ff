import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Whatever a file holds")
struct ReadingPropertyTests {
    private static let seeds: [(RecordKind, String)] = [
        (
            .problem,
            Sample.problem(
                """
                screening: {result: passed, on: 2026-03-04T10:00+08:00, by: "li.na"}
                analysis:
                  on: 2026-03-16
                  category: system # of three
                  cause: design
                  secondary: [mechanism]
                  frequency: 4
                  impact: 3
                  root_cause: |
                    价格：规则 😀
                    second line
                occurrences:
                - {on: 2026-02-27, count: 2, ref: 'T-1'}
                - on: 2026-02-28
                  void: "mistaken"
                links: [{title: T, url: "https://a.example/?a=1#b"}]
                tags: [a, b]
                """) + "# Body\n\nsee AP-1 and [[li.na]]\n"
        ),
        (.actionPlan, Sample.plan("checks: [{on: 2026-03-20, outcome: on_track, by: li.na}]\nevidence: [x, y]")),
    ]

    private static let pieces =
        [
            "\n", "\r\n", "\t", " ", ":", ": ", "#", " #", "-", "- ", "---\n", "[", "]", "{", "}", ",", "\"", "'", "|",
            ">", "&",
            "*", "!", "?", "%", "@", "~", "null", "：", "，", "“", "２", "😀", "\u{202E}", "\u{FEFF}", "\u{2028}", "\\",
            "on", "2026",
            "<<<<<<< \n=======\n>>>>>>> ", "...",
        ].map { Array($0.utf8) } + [[0xFF], [0xE4], [0x00], [0x85]]

    /// One to six random insertions, deletions and copies.
    private func mutated(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...8, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
            }
        }
        return bytes
    }

    @Test("Reading never traps, every place lies in the file, and a file without a record has a finding")
    func neverTraps() {
        var generator = SeededGenerator(seed: 7)
        let reader = RecordReader(.withoutSettings)
        for (kind, text) in Self.seeds {
            for _ in 0..<600 {
                let file = SourceFile(path: "x.md", contentPath: "x.md", bytes: mutated(text, &generator))
                let read = reader.read(file, as: kind)
                if read.value == nil {
                    #expect(!read.findings.isEmpty, "\(file.text(in: SourceRange(0, file.bytes.count)))")
                }
                for finding in read.findings {
                    let ranges =
                        [finding.location.range] + (finding.fix?.edits ?? []).map(\.range)
                        + finding.notes.compactMap(\.location?.range)
                    #expect(ranges.allSatisfy { $0.start <= $0.end && Int($0.end) <= file.bytes.count })
                    #expect(finding.location == file.location(of: finding.location.range))
                    #expect(!finding.message.contains("\n") && !finding.message.hasSuffix("."))
                    #expect(finding.help?.contains("\n") != true)
                }
            }
        }
    }

    @Test("A safe fix removes its finding and adds none to a file that could be read")
    func safeFixes() {
        var generator = SeededGenerator(seed: 11)
        let reader = RecordReader(.withoutSettings)
        var applied = 0
        let faults = [
            ("tags: [a, b]", "tags: a"), ("tags: [a, b]", "tags: [a, b, a]"),
            ("tags: [a, b]", "tags:\n- x y\n- b\n- x y"),
            ("category: system", "category: SYSTEM"), ("2026-03-16", "2026-3-16"), ("2026-02-27", "2026-2-7"),
            ("[mechanism]", "mechanism"), ("[mechanism]", "[Mechanism]"), ("result: passed", "result: 'Passed'"),
            ("[{title: T, url: \"https://a.example/?a=1#b\"}]", "{title: T, url: \"https://a.example/?a=1#b\"}"),
            ("title: Price", "title: a: b Price"), ("title: Price", "title: Fix #1 Price"),
            ("title: Price", "title: @Price"),
        ]
        for _ in 0..<300 {
            var text = Self.seeds[0].1
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                guard let (right, wrong) = faults.randomElement(using: &generator) else { continue }
                text = text.replacing(right, with: wrong, maxReplacements: 1)
            }
            let file = MarkedFile(text).file
            let before = reader.read(file, as: .problem)
            for finding in before.findings {
                if let fix = finding.fix, fix.isSafe {
                    let after = reader.read(Diagnostic.applying(fix, to: file), as: .problem)
                    applied += 1
                    #expect(after.findings.count < before.findings.count || finding.code == 7, "\(text)")
                    #expect(!after.findings.map(\.message).contains(finding.message))
                }
            }
        }
        #expect(applied > 300)
    }

    @Test("The place of each finding of a large file is found without walking the whole file for it")
    func manyFindings() {
        let lines = (0..<4_000).map { "  - {on: soon, x\($0): 😀}" }.joined(separator: "\n")
        let file = MarkedFile(Sample.problem("occurrences:\n" + lines)).file
        let findings = RecordReader(.withoutSettings).read(file, as: .problem).findings
        #expect(findings.count == 8_000)
        #expect(findings.last?.location.start == SourcePosition(line: 4_005, column: 16))
    }
}
