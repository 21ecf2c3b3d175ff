import BackdriveCore
import BackdriveParsing

/// The settings of a content folder.
enum SettingsFile {
    /// Reads the settings. Those of a file that is not there or cannot be read are all unknown; a finding says why, one of
    /// `files` where the file could not be opened.
    ///
    /// Throws `EnvironmentError` when the machine has no time zones.
    static func read(
        of files: ContentFiles, in folders: SiteFolders, languages: [String], zones: ZoneDatabase
    ) throws(EnvironmentError) -> Checked<SettingsInForce> {
        guard let file = files.settings else {
            let path = folders.displayPath(inContent: ContentFiles.settingsName)
            let isRefused = files.refusedPaths.contains(ContentFiles.settingsName)
            return Checked(
                .unreadable(SourceFile(path: path, contentPath: ContentFiles.settingsName, bytes: [])),
                findings: isRefused ? [] : [BD009UnreadableFile.noSettings(path: path)])
        }
        return try SettingsReader.read(file, languages: languages) { name throws(EnvironmentError) in
            try zones.rules(of: name)
        }
    }
}
