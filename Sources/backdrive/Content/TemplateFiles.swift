import BackdriveCore
import BackdriveParsing
import BackdriveSite
import BackdriveTemplates

/// The templates of a run: the built-in ones, overlaid file by file by the site's own folder (PRODUCT.md §4).
struct TemplateFiles: Sendable {
    /// In byte order of their paths.
    let files: [SiteTemplates.File]
    /// What is wrong with the site's own (BD095), and those that a merge could not make (BD009).
    let findings: [Diagnostic]

    static let builtIn = TemplateFiles(
        files: EmbeddedTemplates.files.map { SiteTemplates.File(path: $0.path, bytes: $0.bytes) }, findings: [])

    /// No template, style or language file comes near it, in bytes.
    private static let largestFile = 4_194_304

    /// Those of the site's own folder in place of the built-in ones of the same path.
    ///
    /// Throws `EnvironmentError` when git fails.
    static func read(from source: ContentSource) async throws(EnvironmentError) -> TemplateFiles {
        var files = Dictionary(firstOf: builtIn.files.map { ($0.path, $0) })
        let own = try await own(source)
        // One that was written out and never changed is the built-in one.
        for own in own.value where files[own.path]?.bytes != own.bytes { files[own.path] = own }
        let all = files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return TemplateFiles(files: all, findings: own.findings + ReadTemplates.faults(in: all))
    }

    /// The codes of the languages that a site may name.
    var languages: [String] { files.compactMap(\.language) }

    /// What is no regular file, or cannot be read, becomes a finding (BD009).
    private static func own(_ source: ContentSource) async throws(EnvironmentError) -> Checked<[SiteTemplates.File]> {
        guard let folder = source.templates else { return Checked([], findings: []) }
        func shown(_ path: String) -> String { source.folders.displayPath(inTemplates: path) }
        let entries = folder.entries.filter { isTemplate($0.path) || folders.contains($0.path + "/") }
        let paths = entries.filter { $0.kind == .regularFile && isTemplate($0.path) }.map(\.path)
        var findings = entries.filter { $0.kind != .regularFile }
            .map { source.fault(of: $0, at: .start(of: shown($0.path))) }
        var files: [SiteTemplates.File] = []
        for (path, contents) in zip(paths, try await folder.read(paths, limit: largestFile)) {
            let place = SourceLocation.start(of: shown(path))
            switch contents {
            case .bytes(let bytes): files.append(SiteTemplates.File(path: path, ownPath: shown(path), bytes: bytes))
            case .tooLarge(let size):
                findings.append(BD009UnreadableFile.templateTooLarge(size, limit: largestFile, at: place))
            case .notRegular: findings.append(BD009UnreadableFile.notRegular("special file", at: place))
            case .unreadable(let error): findings.append(BD009UnreadableFile.unreadable("\(error)", at: place))
            }
        }
        return Checked(files, findings: findings)
    }

    /// Whether a file is meant for a build, in the wrong folder too; others beside them, such as a README or a Swift file, are
    /// left alone.
    static func isTemplate(_ path: String) -> Bool {
        folders.contains { path.hasPrefix($0) } || path.hasSuffix(".mustache")
            || names.contains(path.split(separator: "/").last ?? "")
    }

    private static let folders = ["pages/", "assets/", "languages/"]
    private static let names = Set(builtIn.files.compactMap { $0.path.split(separator: "/").last })
}

extension ShownWords {
    /// Those of the built-in languages, read when they are first asked for.
    static let builtIn = ShownWords(
        TemplateFiles.builtIn.files.filter { $0.path.hasPrefix("languages/") }.map(\.source))
}

extension SiteTemplates.File {
    /// The code of the language whose words it holds; nil for other files, and in a folder below `languages`.
    var language: String? { name(in: "languages/", ending: ".yml").flatMap { $0.contains("/") ? nil : $0 } }

    /// The file as findings point into it.
    var source: SourceFile { SourceFile(path: ownPath ?? path, contentPath: path, bytes: bytes) }
}
