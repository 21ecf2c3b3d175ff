import BackdriveCore
import Testing

@Suite("What could not be read as written")
struct FaultyFieldTests {
    /// The findings of a site with one text changed, as `path:line [code]`; nil where the settings are unusable.
    private func judged(_ texts: [String: String], _ path: String, _ changed: String) -> [String]? {
        var texts = texts
        texts[path] = changed
        return FixtureSite(texts)?.judgement().findings
            .map { "\($0.location.path):\($0.location.start.line) [\($0.code)] \($0.message)" }
    }

    @Test("Whatever field of a site without findings is spoilt, there is one finding, and it stands there")
    func oneFieldOneFinding() throws {
        let texts = try FixtureFolder("clean").texts()
        let value = /[a-z_]+: (\{[^\n]*\}|\[[^\n]*\]|"[^"\n]*"|[^,{}\[\]\n"]+)/
        let inner = /[{ ][a-z_]+: ("[^"\n]*"|[^,{}\[\]\n"]+)[,}]/
        var count = 0
        for (path, text) in texts where path != "README.md" && (path.hasSuffix(".md") || path.hasSuffix(".yml")) {
            let end = path.hasSuffix(".md") ? text.dropFirst(3).firstRange(of: "---")?.lowerBound : nil
            let fields = text[..<(end ?? text.endIndex)]
            let places =
                fields.matches(of: value).map { $0.output.1 } + fields.matches(of: inner).map { $0.output.1 }
            for place in places {
                // A map becomes a word, anything else a map; what was meant stays in the text.
                let wrong = place.hasPrefix("{") || place.hasPrefix("[{") ? "x" : "{x: \(place)}"
                let spoilt = text.replacingCharacters(place.startIndex..<place.endIndex, with: wrong)
                guard let findings = judged(texts, path, spoilt) else { continue }
                count += 1
                let line = text[..<place.startIndex].count { $0 == "\n" } + 1
                #expect(
                    findings.count == 1 && findings[0].hasPrefix("\(path):\(line) "),
                    "\(path):\(line) \(place): \(findings)")
            }
        }
        #expect(count > 150)
    }

    @Test("Whatever record of a site without findings cannot be read, there is one finding")
    func oneFileOneFinding() throws {
        let texts = try FixtureFolder("clean").texts()
        for (path, text) in texts where path.contains("/") && path.hasSuffix(".md") {
            // An empty file does not even tell its aliases.
            for broken in ["---\n: x: [\n" + text.dropFirst(4)] + (text.contains("aliases:") ? [] : [""]) {
                let findings = try #require(judged(texts, path, broken))
                #expect(findings.count == 1 && findings[0].hasPrefix(path), "\(path): \(findings)")
            }
        }
    }

    @Test("An entry without its reason is judged by its days")
    func entryWithoutReason() {
        expectFindings(in: [
            "problems/P-1.md": problem(
                decided.replacing(
                    "outcome: act", with: "outcome: defer, revisit_on: 2026-05-01, reason: ‹BD008|{x: 1}›")
                    + "\nreopened: [{on: ‹BD035|2026-03-20›, by: ‹BD008|[li.na, zhang.wei]›, reason: it came back}]"),
            "aps/AP-1.md": plan(
                """
                due_history:
                  - ‹BD002|›{on: 2026-03-18, from: 2026-04-10, to: 2026-04-20}
                  - {on: 2026-03-20, from: ‹BD021|2026-04-21›, to: 2026-04-30, reason: late, by: ‹BD008|{}›}
                """, covers: "problems: [‹BD032|P-1›]"),
        ])
    }

    @Test("A reviewer who cannot be read leaves the review's day")
    func reviewWithoutReviewer() {
        expectFindings(in: [
            "sources/old.md": """
            ---
            kind: other
            title: Old
            owner: li.na
            reviews: [{on: ‹BD055|2026-03-02›, by: ‹BD008|{x: 1}›, found: 1}]
            ---

            """
        ])
    }

    @Test("An exemption of which a part cannot be read exempts what it may have been meant for")
    func exemption() {
        let crossing = problem(
            "screening: {result: passed, on: 2026-03-04}\nanalysis: {on: 2026-03-16, category: system, cause: design, "
                + "secondary: [people]}")
        for exemption in [
            "code: ‹BD062|BD999›, ids: [P-1], until: 2026-05-01, reason: x",
            "code: BD033, ids: ‹BD062|{x: 1}›, until: 2026-05-01, reason: x",
            "code: BD033, ids: [P-1], until: ‹BD062|2026-05-32›, reason: x",
            "code: BD033, ids: [P-1], until: 2026-05-01, reason: ‹BD062|{x: 1}›",
        ] {
            expectFindings(in: [
                "backdrive.yml": (MarkedSite.base["backdrive.yml"] ?? "") + "exemptions: [{\(exemption)}]\n",
                "problems/P-1.md": crossing,
            ])
        }
    }

    @Test("Cycles that cannot be told have neither strangers nor missing meetings")
    func cycleFile() {
        expectFindings(in: [
            "cycles/2026-C02.md": "---\nends_before: ‹BD003|2026-04-31›\n---\n",
            "cycles/2026-C40.md": "---\nhost: li.na\n---\n",
            "meetings/cycle.md": "---\nkind: weekly\non: 2026-04-13\nhost: li.na\n---\n",
            "problems/P-1.md": problem(""),
        ])
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
