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
        settings = try SettingsFile.read(
            of: files, in: source.folders, languages: templates.languages, zones: .system)
    }
}
