import BackdriveCore
import BackdriveSite

/// Which of a site's own files in the templates folder nothing uses: nobody would miss what a misnamed one should change.
struct UnusedTemplates {
    let own: [SiteTemplates.File]
    /// The names of the templates that pages use.
    let used: Set<String>

    private static let builtIn = TemplateFiles.builtIn.files.map(\.path)

    /// BD095 for each of them.
    var faults: [Diagnostic] {
        let suspects = own.filter(isSuspect)
        let words = suspects.contains { Self.asset($0) != nil } ? Set(own.flatMap(\.source.words)) : []
        return suspects.filter { !isNamed($0, among: words) }.map { file in
            BD095TemplateFault.unusedFile(file.path, at: .start(of: file.source.path), meant: Self.meant(file.path))
        }
    }

    private func isSuspect(_ file: SiteTemplates.File) -> Bool {
        if Self.builtIn.contains(file.path) { return false }
        if let template = file.name(in: "pages/", ending: ".mustache") { return !used.contains(template) }
        if let code = file.language { return Self.language(code) != nil }
        // A site may have any assets, but one that is called nearly like a built-in one was to replace it.
        return Self.asset(file) == nil || Self.nearest(file.path) != nil
    }

    /// Whether a file is an asset whose name stands in one of the files, which hold `words`.
    private func isNamed(_ file: SiteTemplates.File, among words: Set<String>) -> Bool {
        Self.asset(file).map { $0.words.isSubset(of: words) } ?? false
    }

    /// The name of an asset, as a text.
    private static func asset(_ file: SiteTemplates.File) -> SourceFile? {
        file.name(in: "assets/", ending: "").map { SourceFile(path: "", contentPath: "", bytes: Array($0.utf8)) }
    }

    /// The built-in language whose code was meant: that of `zh_cn` is `zh-CN`.
    private static func language(_ code: String) -> String? {
        TemplateFiles.builtIn.languages.first { $0.lowercased() == code.lowercased().replacing("_", with: "-") }
    }

    private static func meant(_ path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        if let moved = builtIn.first(where: { $0.split(separator: "/").last == name }) { return moved }
        if path.hasPrefix("languages/") {
            let code = stem(path)
            return "languages/\(language(code) ?? code).yml"
        }
        return nearest(path)
    }

    /// The built-in file of the same folder that is called nearly so, whatever the endings.
    private static func nearest(_ path: String) -> String? {
        let folder = path.prefix { $0 != "/" } + "/"
        let rivals = builtIn.filter { $0.hasPrefix(folder) }
        return nearestName(to: stem(path), in: rivals.map(stem)).flatMap { name in rivals.first { stem($0) == name } }
    }

    private static func stem(_ path: String) -> String {
        String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
    }
}
