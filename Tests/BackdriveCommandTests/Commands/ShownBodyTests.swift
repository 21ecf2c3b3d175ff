import Foundation
import Testing

/// What a page makes of a body's gaps that only it can fill.
@Suite("Bodies on their pages (DATA.md §3)")
struct ShownBodyTests {
    private func notes(_ markdown: String, _ options: String...) throws -> Substring {
        let place = try Workplace()
        try place.write(Workplace.settings, to: "content/backdrive.yml")
        try place.write("%PDF-", to: "content/meetings/a.pdf")
        try place.write(
            "---\nkind: other\non: 2026-03-09\nhost: Ann\n---\n" + markdown, to: "content/meetings/notes.md")
        let result = try Program.run(["build"] + options, in: place.folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        let page = try place.tree("_site").text("meetings/notes.html")
        let start = try #require(page.range(of: "<div class=\"prose\">")).upperBound
        let end = try #require(page.range(of: "</section>", range: start..<page.endIndex)).lowerBound
        return page[start..<end]
    }

    @Test("A link to an attachment keeps what stands behind its #")
    func attachments() throws {
        let shown = try notes("[a](a.pdf#page=3&zoom=50%25)[b](a.pdf)[c](<a.pdf#\"onclick='x>)\n")
        #expect(
            shown.hasPrefix(
                """
                <p><a href="../meetings/a.pdf#page=3&amp;zoom=50%25">a</a><a href="../meetings/a.pdf">b</a>\
                <a href="../meetings/a.pdf#%22onclick=&#39;x">c</a></p>
                """), "\(shown)")
    }

    @Test(
        "An alert is named in the page's language",
        arguments: [
            ("en", ["Note", "Tip", "Important", "Warning", "Caution"]), ("zh-CN", ["说明", "提示", "重要", "警告", "注意"]),
        ])
    func alerts(language: String, names: [String]) throws {
        let kinds = ["note", "tip", "important", "warning", "caution"]
        let shown = try notes(
            kinds.map { "> [!\($0.uppercased())]\n> x\n\n" }.joined(), "--language", language)
        let expected = zip(kinds, names).map { kind, name in
            """
            <div class="alert alert-\(kind)" role="note">
            <p class="alert-title">\(name)</p>
            <p>x</p>
            </div>

            """
        }
        #expect(shown.hasPrefix(expected.joined()), "\(shown)")
    }
}
