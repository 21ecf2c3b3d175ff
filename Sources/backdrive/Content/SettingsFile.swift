import BackdriveCore
import BackdriveParsing

/// The settings of a content folder.
enum SettingsFile {
    /// Reads the settings; without usable ones the value is nil and a finding says why, one of `files` where the file
    /// could not be read.
    ///
    /// Throws `EnvironmentError` when the machine has no time zones.
    static func read(
        of files: ContentFiles, in folders: SiteFolders, languages: [String], zones: ZoneDatabase
    ) throws(EnvironmentError) -> Checked<SettingsInForce?> {
        guard let file = files.settings else {
            guard !files.refusedPaths.contains(ContentFiles.settingsName) else { return Checked(nil) }
            let path = printable(folders.contentPrefix + ContentFiles.settingsName)
            return Checked(nil, findings: [BD009UnreadableFile.noSettings(path: path)])
        }
        return try SettingsReader.read(file, languages: languages) { name throws(EnvironmentError) in
            try zones.rules(of: name)
        }
    }
}

extension ReadingContext {
    /// Without usable settings records are read all the same, so that all findings come in one run.
    init(_ settings: SettingsInForce?) {
        self = settings.map { ReadingContext(zone: $0.zone, settings: $0.settings) } ?? .withoutSettings
    }
}
