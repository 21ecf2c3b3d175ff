import BackdriveCore
import Testing

@testable import BackdriveParsing

@Suite("Days in exports")
struct ExportedDayTests {
    @Test(
        "A day is read however a tracker or a spreadsheet writes it",
        arguments: [
            "2026-03-05", "2026-3-5", "2026/03/05", "2026/3/5 9:05", "2026.3.5", "20260305", "2026-03-05 14:23:11",
            "2026-03-05T14:23:11.5", "2026年3月5日", "2026年03月05日 14:23", "2026-03-05T23:59:59Z",
        ])
    func days(text: String) {
        #expect(Day(exported: text, zone: .utc) == Day("2026-03-05"))
    }

    @Test(
        "What could be read in two ways, or is no day, is none",
        arguments: [
            "03/05/2026", "5.3.2026", "26-03-05", "2026-02-30", "2026-03", "2026/03-05", "46086", "", "March 5, 2026",
            "2026-03-05 noon", "2026-003-05", "2026-03-05 14:23 PM",
        ])
    func others(text: String) {
        #expect(Day(exported: text, zone: .utc) == nil)
    }
}
