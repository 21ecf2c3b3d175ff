import BackdriveCore
import Testing

@testable import backdrive

@Suite("A served page")
struct ServedPageTests {
    private func served(_ page: String, panel: String? = nil) -> String {
        String(decoding: LiveReload.page(Array(page.utf8), of: "s1", with: panel), as: UTF8.self)
    }

    @Test("has one script more than the published one")
    func script() {
        #expect(
            served("<head>\n</head><body>\n</body>")
                == "<head>\n<script src=\"/.backdrive/live.js?state=s1\"></script>\n</head><body>\n</body>")
    }

    @Test("shows what is wrong at its end, and needs no head and no body for it")
    func panel() {
        #expect(
            served("<head></head><body>x</body></html>", panel: "<aside>").hasSuffix("<body>x<aside></body></html>"))
        #expect(served("x", panel: "<aside>").hasSuffix(".js?state=s1\"></script>\nx<aside>"))
        #expect(served("", panel: "<aside>").hasSuffix("</script>\n<aside>"))
    }

    @Test("shows a finding as text, whatever the content holds")
    func hostile() {
        let bytes = Array("title: <script>alert(1)</script>\u{1B}[31m\n".utf8)
        let file = SourceFile(path: "content/<b>.md", contentPath: "<b>.md", bytes: bytes)
        let finding = Diagnostic(
            .init("BD004")!, .error, "\"<script>\" & more", at: .start(of: "content/<b>.md"), help: "write \"x\"")
        let panel = FindingsPanel([finding], in: [file.path: file], summary: "1 error", hasSite: true)
        #expect(
            panel.html == """
                <aside class="backdrive-findings" lang="en" dir="ltr" role="alert"><details open>
                <summary>1 error Behind this, the last good site.</summary>
                <pre><b class="place">content/&lt;b&gt;.md:1:1:</b> <b class="error">error:</b> &quot;&lt;script&gt;&quot; &amp; more [BD004]
                <b class="quiet">1 | </b>title: &lt;script&gt;alert(1)&lt;/script&gt;\\u{1B}[31m
                <b class="quiet">  | </b><b class="error">^</b>
                <b class="note">help:</b> write &quot;x&quot;
                </pre>
                </details></aside>

                """)
    }
}
