import BackdriveCore
import BackdriveParsing
import BackdriveSite

/// The templates and words of one site, ready to render.
struct ReadTemplates: Sendable {
    let words: Words
    let compiled: SiteTemplates

    /// Compiles templates in which nothing is wrong; throws `UsageError` when there is no such language.
    static func read(_ templates: TemplateFiles, language: String) throws(UsageError) -> ReadTemplates {
        let words = try words(templates, language: language)
        return ReadTemplates(words: words, compiled: SiteTemplates.compile(templates.files, words: words).value)
    }

    /// What is wrong with a site's own templates, words and file names (BD095): nothing where it has none.
    static func faults(in files: [SiteTemplates.File]) -> [Diagnostic] {
        let own = files.filter { $0.ownPath != nil }
        guard !own.isEmpty else { return [] }
        let known = KnownWords(TemplateFiles.builtIn.languages.map { builtInWords($0) })
        let wordFaults = own.flatMap { file -> [Diagnostic] in
            guard file.language != nil else { return [] }
            let read = LanguageFile.read(file.source)
            return read.findings + known.faults(in: read.value, of: file.source)
        }
        // Whatever the language, there are the same words.
        let compiled = SiteTemplates.compile(files, words: builtInEnglish)
        let unused = UnusedTemplates(own: own, used: compiled.value.used)
        return wordFaults + compiled.findings + unused.faults
    }

    /// The words of a language: the site's own file, then the built-in one of that code, then English (PRODUCT.md §4). What
    /// cannot be read of a file is said by the next one.
    ///
    /// Throws `UsageError` when there is no such language.
    static func words(_ templates: TemplateFiles, language: String) throws(UsageError) -> Words {
        guard templates.languages.contains(language) else {
            throw UsageError(
                "there is no language '\(language)': choose \(Wording.list(templates.languages)), or add "
                    + "languages/\(language).yml to the templates"
                    + Wording.orMeant(BuiltInLanguage.nearest(to: language, among: templates.languages)))
        }
        return Words(language: language, own: layeredWords(templates, language), english: layeredWords(templates, "en"))
    }

    /// The built-in templates with English words: what templates may show is the same for every site.
    static let builtIn = SiteTemplates.compile(TemplateFiles.builtIn.files, words: builtInEnglish).value

    private static let builtInEnglish = Words(language: "en", own: builtInWords("en"), english: [:])

    private static func layeredWords(_ templates: TemplateFiles, _ language: String) -> [String: String] {
        let own = templates.files.first { $0.ownPath != nil && $0.path == path(of: language) }
        return Words.layered(own.map(texts) ?? [:], on: builtInWords(language))
    }

    private static func builtInWords(_ language: String) -> [String: String] {
        TemplateFiles.builtIn.files.first { $0.path == path(of: language) }.map(texts) ?? [:]
    }

    private static func texts(_ file: SiteTemplates.File) -> [String: String] {
        LanguageFile.read(file.source).value.texts
    }

    private static func path(of language: String) -> String { "languages/\(language).yml" }
}
