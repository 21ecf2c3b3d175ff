package import BackdriveCore
package import Mustache

/// The templates of a site, compiled against what each may show, and the files that are copied as they are.
package struct SiteTemplates: Sendable {
    private let library: Library
    /// The files of `assets`: style sheet, icons.
    let assets: [OutputFile]
    /// What every template sees as `words`.
    package let words: Datum

    /// What each template sees wherever it is used.
    package var uses: [TemplateUse] { library.uses }

    /// The names of those that any page uses.
    package var used: Set<String> { Set(uses.map(\.template)) }

    /// One file of the `Templates` folder.
    package struct File: Sendable {
        /// Relative to the folder: `pages/matrix.mustache`, `assets/style.css`.
        package let path: String
        /// How findings call it; nil for a built-in file.
        package let ownPath: String?
        package let bytes: [UInt8]

        package init(path: String, ownPath: String? = nil, bytes: [UInt8]) {
            self.path = path
            self.ownPath = ownPath
            self.bytes = bytes
        }
    }

    /// Compiles `pages/*.mustache`; every unknown name in them is an error with its place. With errors, faulty tags show
    /// nothing, so that a preview can go on.
    package static func compile(_ files: [File], words: Words) -> Checked<SiteTemplates> {
        let sources = files.compactMap { file -> TemplateSource? in
            guard let name = file.name(in: "pages/", ending: ".mustache") else { return nil }
            return TemplateSource(name: name, path: file.ownPath ?? file.path, text: file.bytes)
        }
        let words = words.datum
        let (library, errors) = Library.compile(
            sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
            entries: PageTemplates.entries, constants: ["words": words])
        let assets = files.compactMap { file in
            file.name(in: "assets/", ending: "").map { OutputFile(path: $0, contents: .bytes(file.bytes)) }
        }
        return Checked(
            SiteTemplates(library: library, assets: assets, words: words),
            findings: errors.map(BD095TemplateFault.finding).sorted())
    }

    /// A template filled with a row of the view that it was compiled against.
    func render<Row>(_ template: String, _ row: Row) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384)
        library.render(template, row, into: &bytes)
        return bytes
    }
}

extension SiteTemplates.File {
    /// What stands between the folder and the ending of its path; nil for another folder or ending.
    package func name(in folder: String, ending: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
        return String(path.dropFirst(folder.count).dropLast(ending.count))
    }
}
