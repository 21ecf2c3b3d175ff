import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// The templates and words of one site, ready to render.
struct ReadTemplates: Sendable {
    let words: Words
    let compiled: SiteTemplates

    /// Reads, overlays and compiles; nil when a template or language file is faulty (BD095).
    ///
    /// Throws `UsageError` when there is no such language, `EnvironmentError` when a file cannot be read.
    static func read(_ folder: String, language: String) throws -> Checked<ReadTemplates?> {
        let files = try TemplateFolder.files(overlaidBy: folder)
        let own = try languageFile(language, in: files)
        let english = try languageFile("en", in: files)
        let ownWords = LanguageFile.read(own)
        let englishWords = LanguageFile.read(english)
        let wordFindings = ownWords.findings + (language == "en" ? [] : englishWords.findings)
        // Without its words every template would be faulty.
        guard !wordFindings.hasErrors else { return Checked(nil, findings: wordFindings.sorted()) }
        let words = Words(
            language: language, own: dictionary(ownWords.value), english: dictionary(englishWords.value))
        let compiled = SiteTemplates.compile(files, words: words)
        let findings = wordFindings + compiled.findings
        let value = findings.hasErrors ? nil : ReadTemplates(words: words, compiled: compiled.value)
        return Checked(value, findings: findings.sorted())
    }

    /// The built-in templates with English words: what templates may show is the same for every site.
    static func builtIn() throws -> SiteTemplates {
        let english = dictionary(LanguageFile.read(try languageFile("en", in: TemplateFolder.builtIn)).value)
        return SiteTemplates.compile(
            TemplateFolder.builtIn, words: Words(language: "en", own: english, english: english)
        ).value
    }

    private static func dictionary(_ words: LanguageFile.Words) -> [String: String] {
        Dictionary(words.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    private static func languageFile(_ code: String, in files: [SiteTemplates.File]) throws -> SourceFile {
        let path = "languages/\(code).yml"
        if let file = files.first(where: { $0.path == path }) {
            return file.source
        }
        let codes = TemplateFolder.languages(of: files.map(\.path))
        throw UsageError(
            message: "there is no language '\(code)': choose \(codes.joined(separator: " or ")), or add \(path) to the "
                + "templates")
    }
}

extension SiteTemplates.File {
    /// The file as findings point into it.
    var source: SourceFile { SourceFile(path: ownPath ?? path, contentPath: path, bytes: bytes) }
}
