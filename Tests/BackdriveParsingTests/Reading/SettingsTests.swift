@testable import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Settings")
struct SettingsTests {
    private func read(_ text: String) -> Checked<SettingsInForce> { read(MarkedFile(text, at: "backdrive.yml").file) }

    private func read(_ file: SourceFile) -> Checked<SettingsInForce> {
        SettingsReader.read(file, languages: ["en", "zh-CN"]) { name in name == "UTC" ? .utc : nil }
    }

    private static let least = """
        title: Harbor
        timezone: UTC
        cycle: {starts_on: 2026-03-02}

        """

    @Test("The least that settings need gives every default")
    func defaults() {
        let read = read(Self.least)
        let settings = read.value.settings
        #expect(read.findings.isEmpty)
        #expect(settings.title == "Harbor")
        #expect(settings.cyclesStartOn.description == "2026-03-02")
        #expect(settings.cycleLengthDays == 14)
        #expect(settings.language == "en")
        #expect(settings.ids == .code)
        #expect(settings.publishEmail == false)
        #expect(settings.dueSoonDays == 7)
        #expect(settings.uncheckedWeeks == 2)
        #expect(settings.unfilteredDays == 14)
        #expect(settings.windowDays == 28)
        #expect(settings.targetReductionPercent == 50)
        #expect(settings.recurrenceDays == 90)
        #expect(settings.tiers == .standard)
        #expect(settings.scales == .standard)
        #expect(settings.asOf == nil && settings.baseURL == nil && settings.repository == nil && settings.brand == nil)
    }

    @Test("Every setting is read, a first --- line and a byte order mark included")
    func everything() {
        let text = """
            \u{FEFF}---
            title: Harbor
            timezone: UTC
            cycle: {starts_on: 2026-03-02, length_days: 7}
            language: zh-CN
            base_url: "https://board.example/x/"
            repository: {url: "https://git.example/a/", branch: main, path: content/}
            as_of: 2026-04-01
            publish_email: true
            ids: sequential
            due_soon_days: 0
            unchecked_weeks: 3
            unfiltered_days: 5
            effectiveness: {window_days: 14, target_reduction_percent: 100}
            recurrence_days: 30
            scales:
              frequency: [{label: a, anchor: b}, {label: c, anchor: d}, {label: e, anchor: f}, {label: g, anchor: h}, \
            {label: i, anchor: j}]
            tiers: [HHHHH, MHHHH, MMHHH, LMMHH, LLMMH]
            extra_causes: {system: [automation.data], people: [hiring]}
            exemptions: [{code: BD052, ids: [P-1, P-2], until: 2026-05-01, reason: staffing}]
            brand: {name: Harbor, logo: brand/logo.svg, accent: "#0b5CAD"}
            """
        let read = read(text)
        #expect(read.findings.map(\.summary) == [])
        let settings = read.value.settings
        #expect(settings.baseURL == "https://board.example/x")
        #expect(
            settings.repository
                == Repository(
                    url: "https://git.example/a", branch: "main", path: "content", editPattern: nil, historyPattern: nil
                ))
        #expect(settings.asOf?.value.description == "2026-04-01")
        #expect(settings.scales.frequency.last == Grade(label: "i", anchor: "j"))
        #expect(settings.tiers == TierTable(letters: ["HHHHH", "MHHHH", "MMHHH", "LMMHH", "LLMMH"]))
        #expect(settings.extraCauses == [.system: ["automation.data"], .people: ["hiring"]])
        #expect(settings.exemptions.map(\.code) == [52])
        #expect(settings.exemptions.first?.ids.map(\.value) == ["P-1", "P-2"])
        #expect(settings.brand == Brand(name: "Harbor", logo: "brand/logo.svg", accent: "#0b5CAD"))
        #expect(settings.unfilteredDays == 5)
        #expect(settings.location(of: "brand.accent").start == SourcePosition(line: 21, column: 53))
    }

    @Test(
        "Each fault has its place and its words",
        arguments: [
            (
                "‹tite›: x",
                "BD001 unknown field \"tite\" in the settings\nhelp: \"title\" is there already: leave this one out"
            ),
            (
                "language: ‹fr›",
                "BD004 \"fr\" is not allowed for \"language\": en or zh-CN"
            ),
            (
                "tiers: ‹MHHHH›",
                """
                BD008 "tiers" takes a list, but "MHHHH" stands here alone
                help: write tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]
                """
            ),
            (
                "tiers: ‹[MHHHH]›",
                """
                BD062 "tiers" has 1 row: it takes five, impact 5 first
                help: write tiers: [MHHHH, MMHHH, LMMMH, LLMMM, LLLLM]
                """
            ),
            (
                "language: ‹zh_Hans›",
                """
                BD004 "zh_Hans" is not allowed for "language": en or zh-CN
                help: did you mean "zh-CN"?
                """
            ),
            (
                "language: ‹中文›",
                """
                BD004 "中文" is not allowed for "language": en or zh-CN
                help: did you mean "zh-CN"?
                """
            ),
            (
                "language: ‹English›",
                """
                BD004 "English" is not allowed for "language": en or zh-CN
                help: did you mean "en"?
                """
            ),
            (
                "tiers: [MHHHH, MMHHH, LMMMH, ‹LLMX›, LLLLM]",
                "BD062 \"LLMX\" is no row of tiers: it takes five letters L, M or H, frequency 1 first"
            ),
            (
                "scales: {impact: ‹[{label: a, anchor: b}]›}",
                """
                BD062 "scales.impact" has 1 grade: it takes five, from 1 to 5
                help: write five entries {label: …, anchor: …}
                """
            ),
            (
                "scales: {‹impakt›: []}",
                """
                BD062 unknown field "impakt" in "scales"
                help: did you mean "impact"?
                """
            ),
            (
                "extra_causes: {system: [‹Data›]}",
                """
                BD062 "Data" is no name for a cause: it takes a-z first, then also 0-9, "_" and "."
                help: write data
                """
            ),
            (
                "extra_causes: {system: [‹skill›]}",
                """
                BD062 the cause "skill" exists already in "people": "extra_causes" adds new ones
                help: leave it out
                """
            ),
            (
                "exemptions: [{code: ‹BD999›, ids: [P-1], until: 2026-05-01, reason: x}]",
                """
                BD062 "BD999" is no rule's code: an exemption names one as BD052
                help: backdrive explain lists them
                """
            ),
            (
                "exemptions: [{code: ‹bd052›, ids: [P-1], until: 2026-05-01, reason: x}]",
                """
                BD062 "bd052" is no rule's code: an exemption names one as BD052
                help: write code: BD052
                """
            ),
            (
                "exemptions: [{code: ‹BD007›, ids: [P-1], until: 2026-05-01, reason: x}]",
                "BD062 BD007 cannot be exempted, nor can any of BD005, BD007, BD009 or BD062"
            ),
            (
                "exemptions: [{code: BD052, ids: [P-1], until: ‹2026-02-30›, reason: x}]",
                "BD062 no such day \"2026-02-30\": February 2026 has 28 days"
            ),
            (
                "exemptions: [‹›{code: BD052, ids: [P-1], until: 2026-05-01}]",
                """
                BD062 the field "reason" is missing: an entry of "exemptions" must have it
                help: add reason: …
                """
            ),
            (
                "brand: {accent: ‹blue›}",
                """
                BD062 "blue" is no colour: "brand.accent" is written #rrggbb
                help: write six hexadecimal digits in quotes, as in "#0b5cad"
                """
            ),
            (
                "brand: {logo: ‹../logo.svg›}",
                "BD062 \"../logo.svg\" is no file of the content folder: \"brand.logo\" is a relative path without \"..\""
            ),
            (
                "base_url: ‹board.example›",
                """
                BD062 "board.example" is no web address: "base_url" begins with https:// or http:// and a host
                help: write "https://board.example"
                """
            ),
            (
                "repository: ‹›{url: \"https://git.example\"}",
                """
                BD002 the field "branch" is missing: "repository" must have it
                help: add branch: …
                """
            ),
            (
                "base_url: ‹https://li:secret@board.example/›",
                """
                BD062 "base_url" names a user: the pages would publish it
                help: leave out what stands before the @, and the @
                """
            ),
            (
                "repository: {url: ‹https://li@git.example/a.git›, branch: main}",
                """
                BD062 "repository.url" names a user: the pages would publish it
                help: leave out what stands before the @, and the @
                """
            ),
            (
                "repository: {url: https://git.example/a, branch: main, edit: ‹\"https://git.example/a/{file}\"›}",
                """
                BD062 "https://git.example/a/{file}" is no pattern of addresses: "repository.edit" takes an address \
                with {path}, and {branch} if need be
                help: write one as https://git.example/repo/edit/{branch}/{path}
                """
            ),
            (
                "repository: {url: https://git.example/a, branch: main, history: ‹\"javascript:{path}\"›}",
                """
                BD062 "javascript:{path}" is no web address: "repository.history" begins with https:// or http:// \
                and a host
                """
            ),
            ("unfiltered_days: ‹0›", "BD008 0 is out of range: \"unfiltered_days\" takes 1 or more"),
            ("due_soon_days: ‹-1›", "BD008 -1 is out of range: \"due_soon_days\" takes 0 or more"),
            ("unchecked_weeks: ‹0›", "BD008 0 is out of range: \"unchecked_weeks\" takes 1 or more"),
            (
                "effectiveness: {target_reduction_percent: ‹101›}",
                "BD008 101 is out of range: \"target_reduction_percent\" takes 1 to 100"
            ),
        ])
    func faults(line: String, summary: String) {
        let marked = MarkedFile(Self.least + line + "\n", at: "backdrive.yml")
        let read = read(marked.file)
        #expect(read.findings.map(\.summary) == [summary])
        #expect(read.findings.first?.location == marked.marked.map(marked.file.location))
        #expect(read.value.settings.isUsable)
    }

    @Test(
        "The clone button's address of a repository is its address on the web",
        arguments: ["https://git.example/a.git", "https://git.example/a.git/", "https://git.example/a/.git"])
    func cloneAddress(url: String) {
        let read = read(Self.least + "repository: {url: \"\(url)\", branch: main}\n")
        #expect(read.findings.isEmpty)
        #expect(read.value.settings.repository?.url == "https://git.example/a")
    }

    @Test("Only a day that cannot be read is unknown")
    func unknownDay() {
        func isKnown(_ line: String) -> Bool { read(Self.least + line).value.settings.isDayKnown }
        #expect(isKnown("as_of: soon\n") == false)
        #expect(isKnown("as_of: [2026-03-02]\n") == false)
        #expect(isKnown("as_of: 2026-03-02\n") == true)
        #expect(isKnown("") == true)
    }

    @Test("Without zone or first day no site can be made, and the rest is judged")
    func unusable() {
        let zone = read("title: x\ntimezone: Mars/Olympus\ncycle: {starts_on: 2026-03-02}\nids: seq\n")
        #expect(!zone.value.settings.isUsable)
        #expect(!zone.value.settings.isDayKnown)
        #expect(zone.value.settings.isCalendarKnown)
        #expect(
            zone.findings.map(\.summary) == [
                """
                BD062 "Mars/Olympus" is not a time zone: "timezone" takes an IANA name
                help: write one as Asia/Shanghai, Europe/Berlin or UTC
                """,
                "BD004 \"seq\" is not allowed for \"ids\": code or sequential",
            ])
        #expect(read("").findings.map(\.code) == [2, 2, 2])
        #expect(read("title: x\ntimezone: UTC\ncycle: {length_days: 6}\n").findings.map(\.code) == [2, 8])
        #expect(read("title: x\n---\ntitle: y\n").findings.map(\.code) == [7])
        #expect(!read("title: x\n---\ntitle: y\n").value.settings.isUsable)
    }

    @Test("A lone value inside a block that only settings have is its fault")
    func loneValueInside() {
        let file = MarkedFile(
            Self.least + "exemptions: [{code: BD052, ids: P-1, until: 2026-05-01, reason: x}]\n", at: "backdrive.yml"
        ).file
        #expect(read(file).findings.map(\.code) == [62])
        #expect(read(file).findings.first?.fix?.isSafe == true)
    }
}
