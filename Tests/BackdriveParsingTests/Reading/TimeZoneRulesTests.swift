import BackdriveCore
import Testing

@Suite("Time zone rules")
struct TimeZoneRulesTests {
    /// Seconds since 1970 of a UTC day and hour.
    private func instant(_ day: String, hour: Int = 0) throws -> Int64 {
        let number = try #require(Day(day)).number
        return Int64(number) * 86_400 + Int64(hour * 3600)
    }

    @Test("UTC has no offset, whenever")
    func utc() {
        #expect(TimeZoneRules.utc.day(at: 0).description == "1970-01-01")
        #expect(TimeZoneRules.utc.day(at: -1).description == "1969-12-31")
    }

    @Test("Before, between and behind the transitions the right offset holds")
    func transitions() throws {
        let zone = try TimeZoneRules(
            tzif: TZifSample.file(transitions: [(0, 1), (1000, 2)], types: [100, 200, 300], rule: ""))
        #expect([-1, 0, 999, 1000, 9_999_999].map { zone.offset(at: $0) } == [100, 200, 200, 300, 300])
    }

    @Test("A file of version 1 is read by its 32-bit times")
    func version1() throws {
        let zone = try TimeZoneRules(tzif: TZifSample.oldFile(transitions: [(-5, 1)], types: [0, -3600]))
        #expect([-6, -5].map { zone.offset(at: $0) } == [0, -3600])
    }

    @Test("Behind the table the yearly rule holds, to the second, in both hemispheres")
    func recurringRule() throws {
        let berlin = try TimeZoneRules(tzif: TZifSample.berlin)
        let begins = try instant("2040-03-25", hour: 1)
        let ends = try instant("2040-10-28", hour: 1)
        #expect([begins - 1, begins, ends - 1, ends].map { berlin.offset(at: $0) } == [3600, 7200, 7200, 3600])
        let sydney = try TimeZoneRules(
            tzif: TZifSample.file(transitions: [], types: [36_000], rule: "AEST-10AEDT,M10.1.0,M4.1.0/3"))
        let southBegins = try instant("2039-10-01", hour: 16)
        let southEnds = try instant("2040-03-31", hour: 16)
        #expect(
            [southBegins - 1, southBegins, southEnds - 1, southEnds].map { sydney.offset(at: $0) }
                == [36_000, 39_600, 39_600, 36_000])
    }

    @Test("Rules may name days of the year, quoted names and times outside the day")
    func otherRules() throws {
        let days = try TimeZoneRules(
            tzif: TZifSample.file(transitions: [], types: [0], rule: "<-03>3<-02>,J60/-2,364/25:30:15"))
        // 1 March, two hours before midnight of UTC-3: 28 or 29 February 22:00.
        let begins = try instant("2028-02-29", hour: 22 + 3)
        #expect([begins - 1, begins].map { days.offset(at: $0) } == [-10_800, -7200])
        let shanghai = try TimeZoneRules(tzif: TZifSample.file(transitions: [], types: [0], rule: "CST-8"))
        #expect(shanghai.offset(at: 4_000_000_000) == 28_800)
    }

    @Test("Bytes that are no zone are refused, however they are cut")
    func malformed() {
        #expect(throws: TimeZoneRules.Malformed.notTZif) { try TimeZoneRules(tzif: Array("hello".utf8)) }
        let whole = TZifSample.file(transitions: [(0, 0)], types: [0], rule: "")
        for length in 0..<(whole.count - 2) {
            #expect(throws: TimeZoneRules.Malformed.self) { try TimeZoneRules(tzif: Array(whole[..<length])) }
        }
        #expect(throws: TimeZoneRules.Malformed.unknownRule("CET-1CEST")) {
            try TimeZoneRules(tzif: TZifSample.file(transitions: [], types: [0], rule: "CET-1CEST"))
        }
    }
}
