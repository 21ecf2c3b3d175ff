import BackdriveCore
import Glibc
import Testing

/// Bodies made to break the reader: whatever they hold, the output is safe and the places are true.
struct HostileBodyTests {
    private static let pieces = [
        "<script>", "<img src=x onerror=alert(1)>", "\"onclick=x ", "'", "<", ">", "&", "&lt;", "&#60;", "&#0;", "<!--",
        "-->", "\0",
        "\u{1}", "\u{85}", "\r", "\r\n", "\n", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "|", "|-|-|\n", "|a|b|\n",
        ":-:", "\\|", "\\",
        "[", "]", "[[", "]]", "](", "](x.md)", "](javascript:x)", "](<", "![", ")", "(", "~~", "~", "*", "**", "_", "`",
        "``", "```\n", "# ",
        "AP-1", "P-K7QX2", "[[li.na]]", "SP-", "x", "见", "，", "é", "\u{1F600}", "www.a.b", "https://a.b/c", "ftp://",
        "a@b.c", "@", ".", ":",
        "- [ ] ", "- [x] ", "[r]", "[r]: https://x.y \"t\"\n", "[r]: data:x\n", "===\n", "---\n", "&copy;",
        "&NotEqualTilde;", "  \n", "\\\n",
        "<a href=\"", "<b>", "<br>", "<BR />\n", "<br", "：", "“", "”", "。", "下", "[^a]", "[^a]: ", "\n[^a]: x\n",
        "\n[^b]: y\n\n    ", "[^b]",
        "> [!NOTE]\n", "\n\n> [!tip]\n> ", "[!NOTE]", "\n[r]: 下\n", "[TODO]: x\n", "</div>\n", "<div>\n", "<?x ", "%00",
        "#",
    ]

    /// Text made of pieces, cut at any byte: neither markup nor UTF-8 need be whole.
    private static func bytes(_ seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...80, using: &generator) {
            let piece = Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
            let isCut = Int.random(in: 0..<20, using: &generator) == 0
            bytes += isCut ? piece.dropLast() : piece[...]
        }
        return bytes
    }

    @Test("any body gives balanced tags of the known kinds and no attribute of its own", arguments: 0..<10)
    func safety(block: UInt64) {
        for seed in block * 50..<block * 50 + 50 {
            let bytes = Self.bytes(seed)
            #expect(unsafePart(of: RenderedBody(bytes: bytes).body.html) == nil, "seed \(seed)")
        }
    }

    @Test("gaps ascend, and every range lies in the file and spells what it names", arguments: 0..<10)
    func places(block: UInt64) {
        for seed in block * 50..<block * 50 + 50 {
            let body = RenderedBody(bytes: Self.bytes(seed))
            var last = 0
            for gap in body.body.gaps {
                #expect(gap.offset >= last && gap.offset <= body.body.html.count, "seed \(seed)")
                #expect(gap.range.start <= gap.range.end && Int(gap.range.end) <= body.file.bytes.count, "seed \(seed)")
                last = gap.offset
                guard case .mention(let id, let isBracketed) = gap.filling else { continue }
                #expect(body.source(gap.range) == (isBracketed ? "[[\(id)]]" : id), "seed \(seed)")
            }
            for range in body.body.faults.map(\.range) {
                #expect(range.start <= range.end && Int(range.end) <= body.file.bytes.count, "seed \(seed)")
            }
        }
    }

    @Test(
        "a quarter of a megabyte of any one thing is read in time that grows with it",
        arguments: [
            ">", "> ", "[", "![", "[a](", "*", "*a ", "`", "<", "<!-- ", "- ", "AP-1 ", "[[a]] ", "AP\\-1 ", "~~a ",
            "www._.", "http://", "a@", "@",
            "|", "|-|\n", "|a|\n|-|\n\n", "> |a|\n> |-|\n", "|a|b|\n|-|\n", "# a\n", "[a](#x) ", "![a](b) ", "<b>",
            "\0AP-1 ", "&amp;", "a\u{1}", "\r", "[^a]", "[^a]: b\n", "[^a]: b[^a]\n\n", "    [^a]: b\n",
            "> [^a]: b[^a]\n", "[a]: b\n",
            "[a]: b\n\n", "> [!NOTE]\n", "> [!NOTE]\n> a\n\n", "**a：**b", "*a：*b **c：**d\n", "他**“你”**我", "**", "厚\n",
            "*厚*\n", "<br>", "<br>\n\n",
        ])
    func size(piece: String) {
        func read(_ count: Int) -> (seconds: Double, length: Int) {
            let bytes = Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
            let start = threadSeconds()
            let length = RenderedBody(bytes: bytes).body.html.count
            return (threadSeconds() - start, length)
        }
        let small = read(16_000)
        let large = read(256_000)
        // Sixteen times the size: linear is 16, quadratic 256.
        #expect(large.seconds < small.seconds * 64 + 0.2)
        #expect(large.length < 40 * 256_000)
    }

    @Test("nested markup as deep as a file allows is rendered without recursion")
    func depth() {
        let quotes = RenderedBody(String(repeating: ">", count: 200_000) + "a").body.html
        #expect(quotes.count == 200_000 * 27 + 9)
        let emphasis = RenderedBody(String(repeating: "*a ", count: 50_000) + String(repeating: "a* ", count: 50_000))
        #expect(emphasis.html.hasPrefix("<p><em>a <em>a"))
    }
}

/// Processor time of this thread, which other work on the machine does not change.
private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The first part of some HTML that is no known tag with known attributes, or is not closed in order; nil when all is.
private func unsafePart(of html: [UInt8]) -> String? {
    let text = String(decoding: html, as: UTF8.self)
    let tag =
        #/
        <(?:(hr|br|input\ (?:checked=""\ )?disabled=""\ type="checkbox")
        |(\/)?([a-z0-9]+)((?:\ (?:id|href|title|class|align|start|role)="[^"<>]*")*))>
        /#
    var open: [Substring] = []
    var rest = text[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
        guard let match = rest[next...].prefixMatch(of: tag) else { return String(rest[next...].prefix(60)) }
        rest = rest[match.range.upperBound...]
        guard let name = match.3 else { continue }
        let known =
            "a blockquote code del div em h2 h3 h4 h5 h6 li ol p pre section strong sup table tbody td th thead tr ul"
        guard known.split(separator: " ").contains(name) else { return String(match.0) }
        if match.2 == nil {
            open.append(name)
        } else if open.popLast() != name {
            return String(match.0)
        }
        if let attributes = match.4, attributes.contains(/(?i)href="(?!#body-|#note(?:ref)?-|https?:|mailto:|ftp:)/) {
            return String(match.0)
        }
    }
    return open.isEmpty ? nil : "open: \(open)"
}
