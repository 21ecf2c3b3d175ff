import Testing

@testable import BackdriveSite

@Suite("Words set off in sentences")
struct SentenceTests {
    private static let words = Words(
        language: "en",
        own: [
            "late": "*{n} of {of}* open APs are overdue", "all": "{late}; the rest is not.", "lone": "5 * {n}",
        ], english: [:])

    private func html(_ sentence: Sentence) -> String { String(decoding: sentence.markup(root: "../"), as: UTF8.self) }

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

    @Test("A count leads to its list from where the page lies, and one of nothing leads nowhere")
    func counts() {
        let late = Self.words.sentence("late", ["n": CountLink(2, "aps/index.html"), "of": CountLink(0, "never")])
        #expect(html(late) == #"<b><a href="../aps/index.html">2</a> of 0</b> open APs are overdue"#)
        #expect(late.text == "2 of 0 open APs are overdue")
    }

    @Test("A count chooses between one and other as its number does")
    func forms() {
        let words = Words(language: "en", own: ["wait.one": "one waits", "wait.other": "{n} wait"], english: [:])
        #expect(words.sentence("wait", ["n": CountLink(1, "a.html")]).text == "one waits")
        #expect(words.sentence("wait", ["n": CountLink(2, "a.html")]).text == "2 wait")
    }

    @Test("Days and ids stay on one line; other words with a hyphen may break")
    func unbroken() {
        #expect(
            html(Sentence("Due 2026-11-22, see AP-K7QX2; an on-call 2026-11-22-and-on, 3 - 4"))
                == #"Due <span class="nowrap">2026-11-22</span>, see <span class="nowrap">AP-K7QX2</span>; "#
                + "an on-call 2026-11-22-and-on, 3 - 4")
    }

    @Test("A star without a second one is a star")
    func lone() {
        #expect(html(Self.words.sentence("lone", ["n": 2])) == "5 * 2")
        #expect(Self.words("lone", ["n": 2]) == "5 * 2")
    }
}
