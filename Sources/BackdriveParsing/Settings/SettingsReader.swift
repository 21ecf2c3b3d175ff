package import BackdriveCore

/// The settings, and the rules of the time zone that they name.
package struct SettingsInForce: Sendable {
    package let settings: Settings
    package let zone: TimeZoneRules
}

/// Reads `backdrive.yml` (DATA.md §3).
package enum SettingsReader {
    /// The settings and all that is wrong with them, in the file's order; nil when a required one is unusable.
    ///
    /// - Parameters:
    ///   - languages: the codes for which the templates have words.
    ///   - zone: looks a time zone up by its IANA name; nil when there is none of this name.
    package static func read<Failure: Error>(
        _ file: SourceFile, languages: [String], zone: (String) throws(Failure) -> TimeZoneRules?
    ) throws(Failure) -> Checked<SettingsInForce?> {
        let root: YAMLNode
        do {
            try file.requireReadable()
            root = try FieldReader.tree(
                in: file.textStart..<file.bytes.count, of: file, fields: Settings.fields)
        } catch {
            return Checked(nil, findings: [error.finding])
        }
        let name = timeZoneName(in: root)
        let rules = if let name { try zone(name.value) } else { TimeZoneRules?.none }
        return settings(from: root, file, languages: languages, zone: rules, zoneName: name)
    }

    private static func settings(
        from root: YAMLNode, _ file: SourceFile, languages: [String], zone: TimeZoneRules?, zoneName: Located<String>?
    ) -> Checked<SettingsInForce?> {
        var walk = FieldWalk(file: file, context: .standard(zone: zone ?? .utc))
        guard case .map(let entries, _) = root.content else { return Checked(nil) }
        let fields = walk.map(
            entries, range: root.range, fields: Settings.fields, path: "", place: "the settings")
        if let zoneName, zone == nil {
            walk.report(BD062Settings.unknownTimeZone(zoneName.value, at: walk.location(of: zoneName.range)))
        }
        guard let fields else { return Checked(nil, findings: walk.findings.sorted()) }
        var check = SettingsCheck(walk)
        check.language(fields, known: languages)
        let settings = Settings(fields, file, &check)
        let findings = check.walk.findings.sorted()
        guard let settings, let zone else { return Checked(nil, findings: findings) }
        return Checked(SettingsInForce(settings: settings, zone: zone), findings: findings)
    }

    /// The zone has to be known before the days of the other settings can be read.
    private static func timeZoneName(in root: YAMLNode) -> Located<String>? {
        guard case .map(let entries, _) = root.content,
            let value = entries.first(where: { $0.key == "timezone" })?.value, !value.isAbsent,
            case .scalar(let name, _) = value.content, !name.isEmpty
        else { return nil }
        return Located(name, value.range)
    }
}
