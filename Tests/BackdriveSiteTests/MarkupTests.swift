@testable import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("Markup and addresses")
struct MarkupTests {
    @Test("Text and attributes come out as text, whatever they hold")
    func escaping() {
        var markup = Markup()
        markup.element("a", ["title": .init(#""><script>'&"#)], text: "<b>&amp;")
        #expect(
            String(decoding: markup.bytes, as: UTF8.self)
                == "<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;&amp;amp;</a>")
    }

    @Test("A path in an address keeps its slashes and percent-encodes the rest")
    func percentEncoding() {
        #expect("problems/2026/P-1.md".percentEncodedPath == "problems/2026/P-1.md")
        #expect("a b/图.png?#".percentEncodedPath == "a%20b/%E5%9B%BE.png%3F%23")
    }

    @Test(
        "Edit and history links follow the host's addresses",
        arguments: [
            ("https://github.com/o/r", "content", "https://github.com/o/r/edit/main/content/aps/AP-1.md"),
            ("https://gitlab.example/o/r", "", "https://gitlab.example/o/r/-/edit/main/aps/AP-1.md"),
        ])
    func editLinks(url: String, path: String, expected: String) {
        let repository = Repository(url: url, branch: "main", path: path, editPattern: nil, historyPattern: nil)
        #expect(repository.edit("aps/AP-1.md") == expected)
        #expect(repository.history("aps/AP-1.md") == expected.replacing("/edit/", with: "/commits/"))
    }

    @Test("Other hosts' edit and history links follow the settings' patterns")
    func ownPatterns() {
        let repository = Repository(
            url: "https://git.example/o/r", branch: "a b", path: "content",
            editPattern: "https://git.example/o/r/_edit/{branch}/{path}",
            historyPattern: "https://git.example/log?file={path}&of={branch}")
        #expect(repository.edit("aps/{branch}.md") == "https://git.example/o/r/_edit/a%20b/content/aps/%7Bbranch%7D.md")
        #expect(repository.history("aps/AP-1.md") == "https://git.example/log?file=content/aps/AP-1.md&of=a%20b")
    }
}
