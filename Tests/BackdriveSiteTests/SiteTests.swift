@testable import BackdriveCore
import Testing

@testable import BackdriveSite

@Suite("The site")
struct SiteTests {
    @Test("The built-in templates name only what there is, in both languages", arguments: ["en", "zh-CN"])
    func templates(language: String) {
        #expect(SiteTemplates.compile(Sample.templates, words: Sample.words(language)).findings == [])
    }

    @Test("The same records make the same bytes")
    func determinism() {
        let (first, second) = (Sample.site(), Sample.site())
        for page in first.pages { #expect(first.text(of: page) == second.text(of: page)) }
    }

    @Test("Every page has its title, its question or answer, day, zone, revision, and no inline script or style")
    func frame() {
        let site = Sample.site()
        for page in site.pages where page != .notFound {
            let text = site.text(of: page)
            #expect(text.contains("<p class=\"question\">") || text.contains("<p class=\"answer\">"))
            #expect(text.contains("<time datetime=\"2026-04-13\">"))
            #expect(text.contains("Asia/Shanghai"))
            #expect(text.contains("Revision 3f2c1ab and local changes"))
            #expect(text.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"))
            #expect(!text.contains("unsafe"))
            #expect(!text.contains(" style=\"") && !text.contains("<style"))
            #expect(!text.contains(/<script(?! src=")/))
        }
    }

    @Test("Without the site's address every link of a page is relative")
    func relativeLinks() {
        let site = Sample.site()
        for page in site.pages {
            for match in site.text(of: page).matches(of: /(?:href|src)="([^"]*)"/) {
                let address = match.output.1
                #expect(
                    !address.hasPrefix("/") && (!address.contains(":") || address.hasPrefix("https://git.example/")))
            }
        }
    }

    @Test("Links to a part of a page of the overview, the matrix and the definitions find it")
    func anchors() {
        let site = Sample.site()
        let pages = Dictionary(uniqueKeysWithValues: site.pages.map { (site.report.path(of: $0), site.text(of: $0)) })
        for path in ["index.html", "matrix.html", "definitions.html"] {
            for match in pages[path]?.matches(of: /href="([^"#]*)#([^"]+)"/) ?? [] {
                let target = match.output.1.isEmpty ? path : String(match.output.1)
                #expect(pages[target]?.contains("id=\"\(match.output.2)\"") == true, "\(match.output.0)")
            }
        }
    }

    @Test("A hostile title comes out as text wherever it is shown")
    func hostileTitle() {
        let title = #"</title><script>alert(1)</script>" onload="x"#
        let site = Sample.site(title: title)
        for page in site.pages {
            #expect(!site.text(of: page).contains("<script>"))
            #expect(!site.text(of: page).contains("\" onload="))
        }
        #expect(site.text(of: .matrix).contains("&lt;script&gt;alert(1)"))
    }

    @Test("The page for a missing address is plain text without the site's address, and has absolute links with it")
    func notFound() {
        let plain = Sample.site().text(of: .notFound)
        #expect(!plain.contains("href=") && !plain.contains("src="))
        let linked = Sample.site(baseURL: "https://h.example/b").text(of: .notFound)
        #expect(linked.contains("href=\"https://h.example/b/style.css?v="))
        #expect(linked.contains("href=\"https://h.example/b/index.html\""))
    }

    @Test("Pages find an asset where its bytes say: other bytes are at another address, the same ones at the same")
    func assetAddresses() {
        func address(accent: String?, _ style: String = "p {}") -> String {
            let files = [OutputFile(path: "style.css", contents: .bytes(Array(style.utf8)))]
            return Assets(files, accent: accent).address(of: "style.css")
        }
        #expect(address(accent: nil) == "style.css?v=37148b0f2afaedfd")
        #expect(address(accent: nil) != address(accent: "#336699"))
        #expect(address(accent: nil) != address(accent: nil, "q {}"))
        #expect(Assets([], accent: nil).address(of: "icon.svg") == "icon.svg")
        let root = Sample.site().text(of: .matrix)
        #expect(root.contains(/<link rel="stylesheet" href="style\.css\?v=[0-9a-f]{16}">/))
        #expect(root.contains(/<link rel="icon" href="icon\.svg\?v=[0-9a-f]{16}" type/))
    }

    @Test("Canonical and OpenGraph addresses are there only where the site's own is known")
    func canonical() {
        #expect(!Sample.site().text(of: .matrix).contains("og:url"))
        #expect(
            Sample.site(baseURL: "https://h.example").text(of: .matrix)
                .contains("<link rel=\"canonical\" href=\"https://h.example/matrix.html\">"))
    }

    @Test("An empty site says that nothing is recorded yet and how to begin, and measures nothing")
    func emptySite() {
        let site = Sample.site(catalog: Sample.empty)
        let overview = site.text(of: .overview)
        #expect(overview.contains("<div class=\"empty begin\"><b>Nothing is recorded yet</b>"))
        #expect(overview.contains("backdrive new problem"))
        #expect(!overview.contains("class=\"tile\""))
        #expect(site.text(of: .matrix).contains("<div class=\"empty begin\">"))
    }

    @Test("A brand's name stands for the title, and its colour at the end of the style sheet")
    func brand() throws {
        let settings = Sample.settings("brand: {name: Pier, accent: \"#336699\"}\n")
        let site = Sample.site(catalog: Catalog(settings: settings, records: []))
        #expect(site.text(of: .overview).contains("height=\"24\">Pier</a>"))
        let style = try #require(site.files([]).first { $0.path == "style.css" })
        #expect(style.text.hasSuffix(":root { --accent: #336699; }\n"))
    }
}
