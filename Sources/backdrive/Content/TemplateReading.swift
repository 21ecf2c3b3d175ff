import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// The templates and words of one site, ready to render.
struct ReadTemplates: Sendable {
    let words: Words
    let compiled: SiteTemplates

    /// Compiles; nil when a template or language file is faulty (BD095).
    ///
    /// Throws `UsageError` when there is no such language.
    static func read(_ templates: TemplateFiles, language: String) throws(UsageError) -> Checked<ReadTemplates?> {
        let words = try words(templates, language: language)
        // Without its words every template would be faulty.
        guard !words.findings.hasErrors else { return Checked(nil, findings: words.findings) }
        let compiled = SiteTemplates.compile(templates.files, words: words.value)
        let findings = words.findings + compiled.findings
        let value = findings.hasErrors ? nil : ReadTemplates(words: words.value, compiled: compiled.value)
        return Checked(value, findings: findings.sorted())
    }

    /// The words of a language; those of a faulty file (BD095) are said in English, or as their keys.
    ///
    /// Throws `UsageError` when there is no such language.
    static func words(_ templates: TemplateFiles, language: String) throws(UsageError) -> Checked<Words> {
        let own = LanguageFile.read(try languageFile(language, in: templates))
        let english = LanguageFile.read(try languageFile("en", in: templates))
        return Checked(
            Words(language: language, own: dictionary(own.value), english: dictionary(english.value)),
            findings: (own.findings + (language == "en" ? [] : english.findings)).sorted())
    }

    /// The built-in templates with English words: what templates may show is the same for every site.
    static func builtIn() throws(UsageError) -> SiteTemplates {
        let english = dictionary(LanguageFile.read(try languageFile("en", in: .builtIn)).value)
        return SiteTemplates.compile(
            TemplateFiles.builtIn.files, words: Words(language: "en", own: english, english: english)
        ).value
    }

    private static func dictionary(_ words: LanguageFile.Words) -> [String: String] {
        Dictionary(words.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    private static func languageFile(_ code: String, in templates: TemplateFiles) throws(UsageError) -> SourceFile {
        let path = "languages/\(code).yml"
        if let file = templates.files.first(where: { $0.path == path }) {
            return file.source
        }
        throw UsageError(
            message:
                "there is no language '\(code)': choose \(templates.languages.joined(separator: " or ")), or add \(path) to the "
                + "templates")
    }
}
