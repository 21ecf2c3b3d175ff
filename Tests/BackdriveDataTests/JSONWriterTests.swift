import BackdriveCore
@testable import BackdriveData
import Testing

@Suite("JSON is written")
struct JSONWriterTests {
    private func text(_ style: JSONWriter.Style = .indented, _ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(style)
        write(&json)
        return String(decoding: json.finished(), as: UTF8.self)
    }

    private func writeSample(_ json: inout JSONWriter) {
        json.object {
            $0.member("text", "审批 \"quoted\" \\ 🙂")
            $0.member("day", Day("2026-03-02"))
            $0.member("absent", Day?.none)
            $0.object("rate") {
                $0.member("n", 2)
                $0.member("of", 4)
            }
            $0.key("percent")
            $0.write(tenths: -667)
            $0.object("empty") { _ in }
            $0.array("nothing") { _ in }
            $0.array("list") {
                $0.element(-3)
                $0.element(true)
                $0.elementObject { $0.member("n", 0) }
            }
        }
    }

    @Test("with every member on a line of its own, empty ones closed at once")
    func indented() {
        #expect(
            text { writeSample(&$0) } == """
                {
                  "text": "审批 \\"quoted\\" \\\\ 🙂",
                  "day": "2026-03-02",
                  "absent": null,
                  "rate": {
                    "n": 2,
                    "of": 4
                  },
                  "percent": -66.7,
                  "empty": {},
                  "nothing": [],
                  "list": [
                    -3,
                    true,
                    {
                      "n": 0
                    }
                  ]
                }

                """)
    }

    @Test("or without any white space")
    func compact() {
        #expect(
            text(.compact) { writeSample(&$0) } == """
                {"text":"审批 \\"quoted\\" \\\\ 🙂","day":"2026-03-02","absent":null,"rate":{"n":2,"of":4},"percent":-66.7,\
                "empty":{},"nothing":[],"list":[-3,true,{"n":0}]}

                """)
    }

    @Test("with control characters escaped, in keys too")
    func controls() {
        #expect(
            text(.compact) { $0.object { $0.member("a\nb", "\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}\u{2028}") } }
                == "{\"a\\nb\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u{7f}\u{2028}\"}\n")
    }

    @Test(
        "with numbers of any length",
        arguments: [
            (0, "0"), (7, "7"), (-10, "-10"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
        ])
    func numbers(value: Int, expected: String) {
        #expect(text { $0.write(number: value) } == expected + "\n")
    }

    @Test("again and again, in the same room")
    func again() {
        var json = JSONWriter(.compact)
        for (value, expected) in [(12_345, "{\"n\":12345}"), (1, "{\"n\":1}")] {
            json.object { $0.member("n", value) }
            #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
            json.removeAll()
        }
    }

    @Test("members of another writer where they belong, the first without its comma", arguments: 0...2)
    func handedOver(runs: Int) {
        var whole = JSONWriter()
        var parts = JSONWriter()
        whole.object { json in
            json.key("a")
            json.object { json in for number in 0..<runs { json.member("m\(number)", number) } }
            json.member("z", 1)
        }
        parts.object { json in
            json.key("a")
            json.object { json in
                for number in 0..<runs {
                    var run = JSONWriter(membersAtDepth: 2)
                    run.member("m\(number)", number)
                    json.members(run.bytes)
                }
            }
            json.member("z", 1)
        }
        #expect(Array(parts.finishedParts().joined()) == whole.finished())
    }

    @Test(
        "with one decimal where a number has one", arguments: [(0, "0.0"), (5, "0.5"), (-5, "-0.5"), (1000, "100.0")])
    func tenths(value: Int, expected: String) {
        #expect(text { $0.write(tenths: value) } == expected + "\n")
    }
}
