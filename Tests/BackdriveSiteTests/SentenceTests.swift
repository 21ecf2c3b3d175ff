import Testing

@testable import BackdriveSite

@Suite("Words set off in sentences")
struct SentenceTests {
    private static let words = Words(
        language: "en",
        own: [
            "late": "*{n} of {of}* open APs are overdue", "all": "{late}; the rest is not.", "lone": "5 * {n}",
        ], english: [:])

    private func html(_ sentence: Sentence) -> String { String(decoding: sentence.markup, as: UTF8.self) }

    @Test("What stands between stars is set off, what fills a gap is escaped, and the plain text has no stars")
    func stars() {
        let late = Self.words.sentence("late", ["n": "<2*>", "of": 11], style: "red")
        #expect(html(late) == #"<b class="red">&lt;2*&gt; of 11</b> open APs are overdue"#)
        #expect(late.text == "<2*> of 11 open APs are overdue")
        #expect(Self.words("late", ["n": 2, "of": 11]) == "2 of 11 open APs are overdue")
    }

    @Test("A sentence keeps what it sets off inside another one")
    func nested() {
        let late = Self.words.sentence("late", ["n": 2, "of": 11], style: "red")
        #expect(
            html(Self.words.sentence("all", ["late": late]))
                == #"<b class="red">2 of 11</b> open APs are overdue; the rest is not."#)
    }

    @Test("A star without a second one is a star")
    func lone() {
        #expect(html(Self.words.sentence("lone", ["n": 2])) == "5 * 2")
        #expect(Self.words("lone", ["n": 2]) == "5 * 2")
    }
}
