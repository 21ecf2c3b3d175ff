import BackdriveCore
import Testing

/// A site whose texts mark where findings are expected: `‹BD010|2026-02-04›` reads `2026-02-04` and expects a BD010 at
/// its first character. `‹BD012|›` before the first `---` expects one at 1:1.
struct MarkedSite {
    private(set) var texts: [String: String]
    private(set) var expected: [String]

    /// Two people, a fresh source, cycles of two weeks from 2026-03-02 with their latest meeting, pinned to 2026-04-20;
    /// nobody minds how long a problem waits to be filtered.
    static let base = [
        "backdrive.yml": "title: Test\ntimezone: UTC\ncycle: {starts_on: 2026-03-02}\nas_of: 2026-04-20\n"
            + "unfiltered_days: 999\n",
        "meetings/cycle.md": "---\nkind: cycle\non: 2026-04-13\nhost: li.na\n---\n",
        "people/li.na.md": "---\nname: Li Na\n---\n",
        "people/zhang.wei.md": "---\nname: Zhang Wei\n---\n",
        "sources/req.md": """
        ---
        kind: requirement_change
        title: Requirement changes
        owner: li.na
        reviews: [{on: 2026-04-13, by: li.na, found: 1}]
        ---

        """,
    ]

    /// - Parameter files: content path to marked text, over those of `base`.
    init(_ files: [String: String]) {
        texts = Self.base
        expected = []
        for (path, marked) in files {
            var plain = PlainText()
            var rest = marked[...]
            while let open = rest.firstIndex(of: "‹") {
                plain.append(rest[..<open])
                rest = rest[rest.index(after: open)...]
                let bar = rest.firstIndex(of: "|") ?? rest.startIndex
                expected.append("\(path):\(plain.line):\(plain.column) [\(rest[..<bar])]")
                rest = rest[rest.index(after: bar)...]
                let close = rest.firstIndex(of: "›") ?? rest.startIndex
                plain.append(rest[..<close])
                rest = rest[rest.index(after: close)...]
            }
            plain.append(rest)
            texts[path] = plain.text
        }
        expected.sort()
    }

    /// A text without its marks, and where the next scalar of it stands.
    private struct PlainText {
        var text = ""
        var (line, column) = (1, 1)

        mutating func append(_ more: Substring) {
            text += more
            for scalar in more.unicodeScalars { (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1) }
        }
    }

    /// All findings, as `path:line:column [code]`.
    func findings(asOf: Day? = nil) -> [String] {
        guard let site = FixtureSite(texts) else { return ["unusable settings"] }
        return site.judgement(asOf: asOf).findings
            .map { "\($0.location.path):\($0.location.start.line):\($0.location.start.column) [\($0.code)]" }.sorted()
    }
}

/// Expects exactly the marked findings.
func expectFindings(
    in files: [String: String], asOf: Day? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let site = MarkedSite(files)
    #expect(site.findings(asOf: asOf) == site.expected, sourceLocation: sourceLocation)
}

/// A problem with what every one has, and more.
func problem(_ more: String, reportedOn: String = "2026-03-03") -> String {
    "---\ntitle: A problem\nsource: req\nreported_on: \(reportedOn)\n\(more)\n---\n"
}

/// An AP of P-1 that was checked lately.
func plan(
    _ more: String = "", status: String = "in_progress\nstarted_on: 2026-03-18", createdOn: String = "2026-03-16",
    dueOn: String = "2026-04-30", covers: String = "problems: [P-1]", top: String = ""
) -> String {
    let check =
        status.hasPrefix("d") || more.contains("checks:")
        ? "" : "checks: [{on: 2026-04-17, outcome: on_track}]\n"
    return """
        \(top)---
        title: A plan
        owner: zhang.wei
        \(covers)
        status: \(status)
        created_on: \(createdOn)
        due_on: \(dueOn)
        acceptance: It no longer happens
        \(check)\(more)
        ---

        """
}

/// A problem decided `act` on 2026-03-16.
let decided = """
    screening: {result: passed, on: 2026-03-04}
    analysis: {on: 2026-03-16, category: system, cause: design}
    decisions: [{on: 2026-03-16, outcome: act}]
    occurrences: [{on: 2026-03-10, count: 2}]
    """
