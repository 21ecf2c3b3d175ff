import BackdriveCore
import Testing

@Suite("Rules about bodies and files: BD090, BD091")
struct BodyRuleTests {
    @Test("Links and mentions that come to nothing are found at their words")
    func deadLinks() {
        expectFindings(in: [
            "problems/2026/P-1.md": problem("") + """
                See AP-XYZ and ‹BD090|AP-K7QX2›, P-1, `P-404`, [[li.na]] and ‹BD090|[[›li.nan]].

                [file](../../shared/a.PDF) [record](../P-2.md) [gone](‹BD090|b.pdf›) [kind](‹BD090|x.html›)
                [out](‹BD090|../../../x.pdf›) [abs](‹BD090|/x.pdf›) [js](‹BD090|javascript:alert(1)›)

                ![image](‹BD090|p.png›) [own](‹BD090|../../data/Problems.csv›) [web](https://example.com)

                ‹BD090|<›b>bold

                """,
            "problems/P-2.md": problem(""), "shared/a.PDF": "", "problems/2026/x.html": "", "data/Problems.csv": "",
        ])
    }

    @Test("Ten thousand dead mentions are each found at their place")
    func manyDeadMentions() {
        let lines = (1...10_000).map { "见 ‹BD090|P-Z\($0)›" }
        expectFindings(in: ["problems/P-1.md": problem("") + lines.joined(separator: "\n")])
    }

    @Test("The brand's logo is no stray file, however its path is written")
    func logo() {
        expectFindings(in: [
            "backdrive.yml": (MarkedSite.base["backdrive.yml"] ?? "") + "brand: {logo: ./images//logo.png}\n",
            "images/logo.png": "",
        ])
    }

    @Test("A Markdown file outside the folders, and a file that nothing links to, is found at 1:1")
    func strayFiles() {
        expectFindings(in: [
            "problems/P-1.md": problem("") + "[a](a.txt) [n](‹BD090|../notes.md›)\n",
            "problems/a.txt": "", "problems/b.txt": "‹BD091|›", "notes.md": "‹BD091|›", "x/y.yml": "‹BD091|›",
        ])
    }
}
