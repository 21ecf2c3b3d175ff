import Foundation

/// A change to the content of `Tests/Fixtures/changes`, whose meaning stands beside it in each language.
enum CraftedChange: String, CaseIterable {
    case newRecords = "new-records"
    case slips, decisions, checks, done, rating, renamed, removed, owners, findings, layout, settings, hostile
    case unlogged, undone, unknown, unreadable
    case firstContent = "first-content"

    /// Makes the change in a work tree whose content is the fixture's.
    func make(in place: Workplace) throws {
        switch self {
        case .newRecords: try addRecords(place)
        case .slips: try slip(place)
        case .decisions: try decide(place)
        case .checks: try check(place)
        case .done: try finish(place)
        case .rating:
            try place.edit("problems/P-TW02.md", ["frequency: 3, impact: 3": "frequency: 4, impact: 4"])
            try place.edit("problems/P-TH03.md", ["frequency: 4, impact: 4": "frequency: 1, impact: 2"])
        case .renamed:
            try place.move("people/zhang.wei.md", to: "people/zhang.wei2.md")
            try place.edit("people/zhang.wei2.md", ["name: Zhang Wei": "name: Zhang Wei\naliases: [zhang.wei]"])
            try place.move("aps/AP-M3RT9.md", to: "aps/AP-N4SV0.md")
            try place.edit(
                "aps/AP-N4SV0.md", ["owner: zhang.wei": "owner: zhang.wei2\naliases: [AP-M3RT9]", "Refund": "Refunds"])
        case .removed:
            try place.remove("content/aps/AP-M3RT9.md")
            try place.remove("content/people/chen.bo.md")
        case .owners:
            try place.edit("problems/P-ONE1.md", ["owner: li.na\n": ""])
            try place.edit("problems/P-TW02.md", ["source:": "owner: chen.bo\nsource:"])
            try place.edit("aps/AP-K7QX2.md", ["owner: zhang.wei": "owner: chen.bo"])
        case .findings:
            try place.edit("aps/AP-K7QX2.md", ["in_progress": "In_progress"])
            try place.edit("aps/AP-M3RT9.md", ["2026-05-15": "2026-05-17"])
            try place.edit("problems/P-ONE1.md", ["passed, on: 2026-05-06": "passed, on: 2026-05-04"])
        case .layout: try lay(place)
        case .settings:
            try place.edit(
                "backdrive.yml", ["Middle": "The middle", "as_of": "due_soon_days: 14\nunchecked_weeks: 1\nas_of"])
        case .hostile: try attack(place)
        case .unlogged: try place.edit("aps/AP-K7QX2.md", ["due_on: 2026-06-01": "due_on: 2027-01-15"])
        case .undone:
            try place.edit(
                "aps/AP-K7QX2.md",
                [
                    "due_on: 2026-06-01": "due_on: 2026-05-20",
                    "by: zhang.wei}": "by: zhang.wei}\n  - {on: 2026-05-18, from: 2026-06-01, to: 2026-05-20}",
                ])
        case .unknown: try garble(place)
        case .unreadable:
            try place.edit("aps/AP-K7QX2.md", ["Self-service editor": "Self-service: editor"])
            try place.edit("problems/P-TH03.md", ["source: req-change": "source: req: change"])
        case .firstContent: break
        }
    }

    private func addRecords(_ place: Workplace) throws {
        try place.write(
            """
            ---
            title: Coupons expire at midnight UTC
            source: req-change
            reported_on: 2026-05-12
            screening: {result: passed, on: 2026-05-13, by: li.na}
            analysis: {on: 2026-05-18, category: system, cause: design, frequency: 5, impact: 4}
            decisions:
              - {on: 2026-05-18, outcome: act}
            occurrences:
              - {on: 2026-05-12, count: 9}
            ---
            Seen by support.

            """, to: "content/problems/P-F0VR4.md")
        try place.write(
            """
            ---
            title: Keep coupons in the shop's zone
            owner: chen.bo
            problems: [P-F0VR4]
            status: open
            created_on: 2026-05-18
            due_on: 2026-06-12
            acceptance: A coupon ends when its text says
            ---

            """, to: "content/aps/AP-C0VP0.md")
        try place.write("---\nname: Wang Lei\n---\n", to: "content/people/wang.lei.md")
    }

    private func slip(_ place: Workplace) throws {
        try place.edit(
            "aps/AP-K7QX2.md",
            [
                "due_on: 2026-06-01": "due_on: 2026-06-15",
                "by: zhang.wei}":
                    "by: zhang.wei}\n  - {on: 2026-05-18, from: 2026-06-01, to: 2026-06-15, reason: security review}",
            ])
    }

    private func check(_ place: Workplace) throws {
        try place.write(
            """
            ---
            title: Weekly meeting
            kind: weekly
            on: 2026-05-18
            host: li.na
            checks:
              - {ap: AP-M3RT9, outcome: blocked, by: zhang.wei, note: "Legal has not answered"}
              - {ap: AP-K7QX2, outcome: on_track}
              - {ap: AP-K7QX2, outcome: at_risk, void: "written twice"}
            ---
            """, to: "content/meetings/2026-W21.md")
        try place.edit("aps/AP-K7QX2.md", ["li.na}\n---": "li.na}\n  - {on: 2026-05-17, outcome: at_risk}\n---"])
        try place.edit(
            "problems/P-TW02.md",
            ["\n---\n": "\nverification: {results: [{on: 2026-05-18, by: li.na, result: inconclusive}]}\n---\n"])
    }

    private func decide(_ place: Workplace) throws {
        try place.edit(
            "problems/P-ONE1.md",
            [
                "by: li.na}\n": """
                by: li.na}
                analysis: {on: 2026-05-18, category: system, cause: configurability}
                decisions:
                  - {on: 2026-05-18, outcome: defer, reason: after the peak season, revisit_on: 2026-09-01}

                """
            ])
        try place.edit(
            "problems/P-TH03.md",
            ["act}": "act}\n  - {on: 2026-05-18, outcome: decline, reason: the old desk closes in June}"])
        try place.edit(
            "aps/AP-M3RT9.md",
            [
                "status: open": "status: dropped",
                "acceptance": "dropped_on: 2026-05-18\ndrop_reason: declined\nacceptance",
            ])
    }

    private func finish(_ place: Workplace) throws {
        try place.edit(
            "aps/AP-K7QX2.md",
            [
                "status: in_progress": "status: done",
                "acceptance": "done_on: 2026-05-18\nevidence: [\"https://example.com/release/7\"]\nacceptance",
            ])
        try place.edit(
            "aps/AP-M3RT9.md", ["status: open": "status: in_progress\nstarted_on: 2026-05-18"])
    }

    /// Values that cannot be read, each of which a list or a number would tell of.
    private func garble(_ place: Workplace) throws {
        try place.edit("problems/P-ONE1.md", ["2026-05-05": "2026-05-32", "owner: li.na": "owner: [li.na, chen.bo]"])
        try place.edit("problems/P-TW02.md", ["frequency: 3": "frequency: 9"])
        try place.edit(
            "problems/P-TH03.md",
            ["outcome: act}": "outcome: akt}"])
        try place.edit("aps/AP-K7QX2.md", ["due_on: 2026-06-01": "due_on: 2026-06-31", "to: 2026-06-01": "to: soon"])
        try place.edit("aps/AP-M3RT9.md", ["status: open": "status: dun", "2026-05-11": "2026-5-32"])
    }

    /// Nothing that anybody would read otherwise.
    private func lay(_ place: Workplace) throws {
        try place.edit(
            "problems/P-TW02.md",
            [
                "title: Refunds are typed by hand\nsource: req-change\n":
                    "source: \"req-change\" # the tracker\ntitle: 'Refunds are typed by hand'\n",
                "  - {on: 2026-05-07, count: 2}": "  - on: 2026-05-07\n    count: 2",
            ])
        try place.edit("people/li.na.md", ["name: Li Na\n": "# a person\r\nname: Li Na\n"])
        // Defaults, written out.
        try place.edit("sources/req-change.md", ["owner: li.na": "owner: li.na\ncadence_days: 14"])
        try place.edit("special-projects/SP-01.md", ["owner: li.na": "owner: li.na\nstatus: open"])
        try place.edit("problems/P-ONE1.md", ["owner: li.na": "owner: li.na\nandon: false\ntags: []"])
    }

    private func attack(_ place: Workplace) throws {
        let title =
            #"@everyone **bold** [x](https://evil.example) ![](//e.example/p.png) <img src=x onerror=alert(1)> #1 !2"#
        try place.edit("problems/P-TW02.md", ["Refunds are typed by hand": "'\(title)'"])
        try place.edit(
            "aps/AP-K7QX2.md",
            [
                "Self-service editor for price rules":
                    "\"```| a | b |```  www.evil.example GH-12 $x$ ~bug & <!-- -->\"",
                "due_on: 2026-06-01": "due_on: 2026-06-15",
                "by: zhang.wei}": """
                by: zhang.wei}
                  - on: 2026-05-18
                    from: 2026-06-01
                    to: 2026-06-15
                    reason: |
                      /close
                      # heading
                      - [ ] task @admin, see http://evil.example/#1
                      | table | </details> |
                """,
            ])
        try place.write("x", to: "content/problems/- [ ] @team <b> #3.csv")
        try place.write("---\nname: '* [a](b) `code` @li #5'\n---\n", to: "content/people/wang.lei.md")
    }
}

extension Workplace {
    /// Replaces texts in a file of the content, each of which is there.
    func edit(_ path: String, _ replacements: KeyValuePairs<String, String>) throws {
        let file = folder.appending(path: "content").appending(path: path)
        var text = try String(contentsOf: file, encoding: .utf8)
        for (old, new) in replacements {
            guard text.contains(old) else { throw CocoaError(.fileReadUnknown, userInfo: ["text": old]) }
            text = text.replacing(old, with: new)
        }
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    func move(_ path: String, to other: String) throws {
        let content = folder.appending(path: "content")
        try FileManager.default.moveItem(at: content.appending(path: path), to: content.appending(path: other))
    }
}
