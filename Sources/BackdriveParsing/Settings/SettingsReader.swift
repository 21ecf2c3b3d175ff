package import BackdriveCore

/// The settings, and the rules of the time zone that they name.
package struct SettingsInForce: Sendable {
    package let settings: Settings
    /// UTC where the settings name no zone that exists.
    package let zone: TimeZoneRules

    /// Of a file that is not there or cannot be read.
    package static func unreadable(_ file: SourceFile) -> SettingsInForce {
        SettingsInForce(settings: .unreadable(file), zone: .utc)
    }
}

/// Reads `backdrive.yml` (DATA.md §3).
package enum SettingsReader {
    /// The settings and all that is wrong with them, in the file's order.
    ///
    /// What could not be read is unknown in them (`Settings.hasFault`), so that everything else can be judged.
    ///
    /// - Parameters:
    ///   - languages: the codes for which the templates have words.
    ///   - zone: looks a time zone up by its IANA name; nil when there is none of this name.
    package static func read<Failure: Error>(
        _ file: SourceFile, languages: [String], zone: (String) throws(Failure) -> TimeZoneRules?
    ) throws(Failure) -> Checked<SettingsInForce> {
        try read(file, languages, zone, mostSlips: MendedFile.mostSlips)
    }

    private static func read<Failure: Error>(
        _ file: SourceFile, _ languages: [String], _ zone: (String) throws(Failure) -> TimeZoneRules?, mostSlips: Int
    ) throws(Failure) -> Checked<SettingsInForce> {
        var decoded: DecodedFields
        switch decode(file, languages, .utc) {
        case .success(let fields): decoded = fields
        case .failure(let refusal):
            var findings = [refusal.finding]
            if mostSlips > 1, let file = MendedFile(file, without: refusal.finding) {
                let further = try read(file.mended, languages, zone, mostSlips: mostSlips - 1).findings
                findings += file.told(further)
            }
            return Checked(.unreadable(file), findings: findings.sorted())
        }
        // The zone has to be known before the days of the other settings can be read.
        let name = settings(from: decoded).timezone
        guard !name.isEmpty else { return checked(decoded, zone: .utc) }
        if let zone = try zone(name), case .success(let zoned) = decode(file, languages, zone) {
            return checked(zoned, zone: zone)
        }
        decoded.report(unknownTimeZone: name)
        return checked(decoded, zone: .utc)
    }

    private static func decode(
        _ file: SourceFile, _ languages: [String], _ zone: TimeZoneRules
    ) -> Result<DecodedFields, Refusal> {
        Result { () throws(Refusal) in
            try file.requireReadable()
            return try FieldDecoder.decode(
                file.textStart..<file.bytes.count, of: file, FieldTable.settings, whole: "the settings",
                .settings(zone: zone, languages: languages))
        }
    }

    private static func settings(from decoded: DecodedFields) -> Settings {
        let source = FieldSource(
            file: decoded.faults.file, faultyFields: decoded.faults.names, places: decoded.places(of: .settings))
        var fields = Fields(decoded.values, range: decoded.range, of: source)
        return Settings(&fields)
    }

    private static func checked(_ decoded: DecodedFields, zone: TimeZoneRules) -> Checked<SettingsInForce> {
        let settings = settings(from: decoded)
        var faults = decoded.faults
        for (cause, home) in settings.repeatedCauses {
            faults.report(
                BD062Settings.causeNotNew(cause.value, of: home, at: faults.location(of: cause.range)))
        }
        return Checked(SettingsInForce(settings: settings, zone: zone), findings: faults.findings.sorted())
    }
}

extension DecodedFields {
    fileprivate mutating func report(unknownTimeZone name: String) {
        let range = places(of: .settings)["timezone"] ?? .fileStart
        faults.report(BD062Settings.unknownTimeZone(name, at: faults.location(of: range)))
        faults.note(faultOf: "timezone")
    }

    /// Where each value stands, by its dotted name; not inside of lists.
    fileprivate func places(of table: FieldTable) -> [String: SourceRange] {
        var places: [String: SourceRange] = [:]
        func add(_ table: FieldTable, from frame: Int, under name: String) {
            for (place, field) in table.fields.enumerated() {
                let value = values[frame + place]
                guard !value.content.isAbsent else { continue }
                let dotted = name + field.schema.name
                places[dotted] = value.range
                if case .map(let first) = value.content, let inside = field.inside {
                    add(inside, from: first, under: dotted + ".")
                }
            }
        }
        add(table, from: 0, under: "")
        return places
    }
}
