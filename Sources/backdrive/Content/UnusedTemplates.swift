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
        own.filter { !isUsed($0) }.map { file in
            BD095TemplateFault.unusedFile(file.path, at: .start(of: file.source.path), meant: Self.meant(file.path))
        }
    }

    private func isUsed(_ file: SiteTemplates.File) -> Bool {
        if Self.builtIn.contains(file.path) { return true }
        if let template = file.name(in: "pages/", ending: ".mustache") { return used.contains(template) }
        if let code = file.name(in: "languages/", ending: ".yml") { return Self.language(code) == nil }
        guard let asset = file.name(in: "assets/", ending: "") else { return false }
        // A site may have any assets, but one that is called nearly like a built-in one was to replace it.
        return Self.nearest(file.path) == nil || isNamed(asset)
    }

    /// Whether one of them holds a name.
    private func isNamed(_ name: String) -> Bool {
        own.contains { $0.bytes.firstRange(of: Array(name.utf8)) != nil }
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
