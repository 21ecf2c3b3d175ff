import BackdriveCore
import Testing

@testable import backdrive

@Suite("Time zones of the machine")
struct ZoneDatabaseTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "what lies beside the zones is no zone: tables, second copies, and the machine's own",
        arguments: [
            "leapseconds", "localtime", "posixrules", "posix/UTC", "../Secret", "/Secret", "", "Area/", "Absent",
        ])
    func noZone(name: String) throws {
        try folder.makeFolder("zones")
        for path in ["zones/leapseconds", "zones/localtime", "zones/posixrules", "zones/UTC", "Secret"] {
            try folder.write("no time zone", to: path)
        }
        #expect(try ZoneDatabase(folder: folder["zones"]).rules(of: name) == nil)
    }

    @Test(
        "UTC needs no files; where there is no zone at all, other zones are the machine's failure",
        arguments: ["absent", "empty"])
    func missing(place: String) throws {
        try folder.makeFolder("empty")
        let zones = ZoneDatabase(folder: folder[place])
        #expect(try zones.rules(of: "UTC")?.offset(at: 0) == 0)
        let failure = #expect(throws: EnvironmentError.self) { try zones.rules(of: "Asia/Shanghai") }
        #expect(failure?.message == "the time zones are not installed: \(folder[place]) holds none")
        #expect(failure?.advice == "install the package tzdata, or set `timezone: UTC`")
    }
}
