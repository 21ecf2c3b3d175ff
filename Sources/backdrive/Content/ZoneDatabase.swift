import BackdriveCore

/// The machine's time zones (PRODUCT.md §3): `/usr/share/zoneinfo`. UTC always works.
struct ZoneDatabase: Sendable {
    static let system = ZoneDatabase(folder: "/usr/share/zoneinfo")

    let folder: String
    /// No zone's file comes near it, in bytes.
    private static let largestZone = 262_144

    /// The rules of an IANA zone; nil when there is no zone of this name.
    ///
    /// Throws `EnvironmentError`, naming the package to install, when the machine has no time zones at all.
    func rules(of name: String) throws(EnvironmentError) -> TimeZoneRules? {
        if name == "UTC" || name == "Etc/UTC" { return .utc }
        guard Self.isZoneName(name) else { return nil }
        // Slim images have the folder and no zone in it, not even the one that every database has.
        guard let path = realPath(folder), realPath(path + "/UTC") != nil else {
            throw EnvironmentError(
                message: "the time zones are not installed: \(folder) holds none",
                advice: "install the package tzdata, or set `timezone: UTC`")
        }
        // Zones are often symbolic links to one another, and all of them lie in the folder.
        guard let zone = realPath(path + "/" + name), zone.hasPrefix(path + "/") else { return nil }
        let reader = FileReader(limit: Self.largestZone)
        guard case .bytes(let bytes) = reader.read(zone) else { return nil }
        do {
            return try TimeZoneRules(tzif: bytes)
        } catch {
            throw EnvironmentError(
                message: "the time zone file \(zone) cannot be understood: \(error)",
                advice: "reinstall the package tzdata")
        }
    }

    /// `Area/Place` as IANA spells it, and no way out of the folder.
    ///
    /// IANA's names begin with a capital; whatever else lies in the folder does not: tables, second copies of all zones,
    /// and `localtime`, which is the machine's own zone and would give each machine other bytes.
    private static func isZoneName(_ name: String) -> Bool {
        name.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isAlphanumeric || "+-_".utf8.contains($0) }
            }
    }
}
