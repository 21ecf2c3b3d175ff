import BackdriveCore
import BackdriveParsing

/// A content folder and its templates as they were read, or as a change would make them; nothing is judged yet.
struct ReadContent: Sendable {
    let source: ContentSource
    let files: ContentFiles
    let templates: TemplateFiles
    let settings: Checked<SettingsInForce>

    /// Throws `EnvironmentError` when the machine has no time zones.
    init(_ files: ContentFiles, _ templates: TemplateFiles, from source: ContentSource) throws(EnvironmentError) {
        self.source = source
        self.files = files
        self.templates = templates
        settings = try Self.settings(of: files, in: source.folders, languages: templates.languages)
    }

    /// Those of a file that is not there or cannot be read are all unknown; a finding says why, one of `files` where the
    /// file could not be opened.
    private static func settings(
        of files: ContentFiles, in folders: SiteFolders, languages: [String]
    ) throws(EnvironmentError) -> Checked<SettingsInForce> {
        guard let file = files.settings else {
            let path = folders.displayPath(inContent: ContentFiles.settingsName)
            let isRefused = files.refusedPaths.contains(ContentFiles.settingsName)
            return Checked(
                .unreadable(SourceFile(path: path, contentPath: ContentFiles.settingsName, bytes: [])),
                findings: isRefused
                    ? [] : [BD009UnreadableFile.noSettings(path: path, misnamed: files.misnamedSettings)])
        }
        return try SettingsReader.read(file, languages: languages) { name throws(EnvironmentError) in
            try ZoneDatabase.system.rules(of: name)
        }
    }
}
