import BackdriveCore
import BackdriveParsing
import Testing

@Suite("Dates")
struct DateTests {
    private func day(_ text: String, zone: TimeZoneRules = .utc) -> String? {
        let file = MarkedFile("---\nmeeting_on: \(text)\n---\n").file
        let read = RecordReader(.standard(zone: zone)).read(file, as: .cycle)
        guard read.findings.isEmpty, let cycle = read.value as? CycleFile else { return nil }
        return cycle.meetingOn?.value.description
    }

    @Test(
        "A day may be quoted or not; a time with an offset is cut to its day in the site's zone",
        arguments: [
            ("2026-03-15", "2026-03-15"), ("\"2026-03-15\"", "2026-03-15"),
            ("2026-03-15T16:30:00Z", "2026-03-15"), ("2026-03-15t16:30z", "2026-03-15"),
            ("2026-03-15 16:30+08:00", "2026-03-15"), ("2026-03-15T00:30+08:00", "2026-03-14"),
            ("2026-03-15T23:30:59.125-01:00", "2026-03-16"), ("2026-12-31T23:59:60Z", "2026-12-31"),
            ("2026-03-15T00:00:00.0-00:00", "2026-03-15"),
        ])
    func accepted(text: String, day: String) {
        #expect(self.day(text) == day)
    }

    @Test(
        "What is no date, no such day, or no time says which",
        arguments: [
            ("2026-02-30", 3, "no such day \"2026-02-30\": February 2026 has 28 days"),
            ("2024-02-30", 3, "no such day \"2024-02-30\": February 2024 has 29 days"),
            ("2026-04-31", 3, "no such day \"2026-04-31\": April 2026 has 30 days"),
            ("2026-03-00", 3, "no such day \"2026-03-00\": March 2026 has 31 days"),
            ("2026-13-01", 3, "no such day \"2026-13-01\": there is no month 13, a year has 1 to 12"),
            ("0000-01-01", 3, "no such day \"0000-01-01\": years run from 0001 to 9999"),
            ("soon", 3, "\"soon\" is not a date: dates are written YYYY-MM-DD"),
            ("2026/03/15", 3, "\"2026/03/15\" is not a date: dates are written YYYY-MM-DD"),
            (
                "2026-03-15T24:00Z", 3,
                "\"2026-03-15T24:00Z\" is not a date: only a time with its offset may stand behind the day"
            ),
            (
                "2026-03-15T10:00+0800", 3,
                "\"2026-03-15T10:00+0800\" is not a date: only a time with its offset may stand behind the day"
            ),
            ("2026-03-15x", 3, "\"2026-03-15x\" is not a date: only a time with its offset may stand behind the day"),
            ("2026-03-15T10:00", 70, "the time \"2026-03-15T10:00\" has no offset: its day depends on the zone"),
            ("2026-03-15 10:00:00", 70, "the time \"2026-03-15 10:00:00\" has no offset: its day depends on the zone"),
        ])
    func refused(text: String, code: Int, message: String) throws {
        let marked = MarkedFile("---\nmeeting_on: ‹\(text)›\n---\n")
        let findings = RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.code == RuleCode(integerLiteral: code))
        #expect(finding.message == message)
        #expect(finding.location == marked.marked.map(marked.file.location))
    }

    @Test(
        "A day written in another way gets the line to write, where only one can be meant",
        arguments: [
            "2026/03/15", "2026.3.15", "2026–03–15", "2026—3—15", "20260315", "2026_03_15", "2026 03 15",
            "2026, 03, 15",
            "15.03.2026", "15.3.2026", "15/03/2026", "03/15/2026", "15-03-2026", "March 15, 2026", "Mar 15 2026",
            "15 March 2026", "15th of Mar 2026", "15-Mar-2026", "2026-Mar-15", "Sun, 15 Mar 2026", "2026年3月15日",
            "2026 年 03 月 15 号", "2026年3月15日 星期日", "２０２６／３／１５", "2026-03-15 (Sunday)", "2026-03-15 周日",
            "2026-03-15.",
        ])
    func plainMeaning(text: String) throws {
        let marked = MarkedFile("---\nmeeting_on: ‹\"\(text)\"›\n---\n")
        let finding = try #require(RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings.first)
        #expect(finding.code == 3)
        #expect(finding.help == "write 2026-03-15")
        let fix = try #require(finding.fix)
        #expect(!fix.isSafe && self.day(fix.edits[0].text) == "2026-03-15")
    }

    @Test(
        "What may be one of many days, or none, is not guessed",
        arguments: [
            "2026-02-30", "2026/02/30", "next Friday", "soon", "Q1 2026", "99999999999999999999",
        ])
    func unclear(text: String) throws {
        let marked = MarkedFile("---\nmeeting_on: ‹\"\(text)\"›\n---\n")
        let finding = try #require(RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings.first)
        #expect(finding.code == 3 && finding.fix == nil)
        #expect([nil, "write the day itself, as in 2026-03-31"].contains(finding.help))
    }

    @Test(
        "What lacks its day or its year is told what to add, and that is no fix",
        arguments: [
            ("2026-03", "day, too: 2026-03-DD"), ("March 2026", "day, too: 2026-03-DD"),
            ("2026.1", "day, too: 2026-01-DD"),
            ("5-6-26", "year with four digits, as in YYYY-MM-DD"),
            ("26-03-15", "year with four digits, as in YYYY-MM-DD"), ("15 March", "year, too: YYYY-03-15"),
            ("3月15日", "year, too: YYYY-03-15"),
        ])
    func lacking(text: String, rest: String) throws {
        let marked = MarkedFile("---\nmeeting_on: ‹\"\(text)\"›\n---\n")
        let finding = try #require(RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings.first)
        #expect(finding.help == "write the \(rest)" && finding.fix == nil)
    }

    @Test("A day and a month that changed places are told as they were meant")
    func swapped() throws {
        let marked = MarkedFile("---\nmeeting_on: ‹2026-15-03›\n---\n")
        let finding = try #require(RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings.first)
        #expect(finding.help == "did you mean \"2026-03-15\"?")
        #expect(finding.fix?.isSafe == false)
    }

    @Test("Of what may be one of two days both are told, and neither is a fix", arguments: ["05/06/2026", "5-6-2026"])
    func eitherDay(text: String) throws {
        let marked = MarkedFile("---\nmeeting_on: ‹\"\(text)\"›\n---\n")
        let finding = try #require(RecordReader(.withoutSettings).read(marked.file, as: .cycle).findings.first)
        #expect(finding.help == "write 2026-05-06 or 2026-06-05, whichever is meant")
        #expect(finding.fix == nil)
    }

    @Test("A date without its zeros is padded by a safe fix, where the day exists")
    func padding() throws {
        try expectFix(of: "---\nmeeting_on: 2026-3-5\n---\n", .cycle, gives: "---\nmeeting_on: 2026-03-05\n---\n")
        let file = MarkedFile("---\nmeeting_on: 2026-2-30\n---\n").file
        #expect(RecordReader(.withoutSettings).read(file, as: .cycle).findings.map(\.fix) == [nil])
    }

    @Test("The site's zone decides the day, before and after its summer time began")
    func zone() throws {
        let berlin = try TimeZoneRules(tzif: TZifSample.berlin)
        #expect(day("2026-03-28T23:30Z", zone: berlin) == "2026-03-29")
        #expect(day("2026-03-28T22:30Z", zone: berlin) == "2026-03-28")
        #expect(day("2026-07-01T22:30Z", zone: berlin) == "2026-07-02")
    }
}
