import BackdriveCore
import BackdriveRendering
import BackdriveTemplates

/// The templates of a build: the built-in ones, overlaid file by file by the site's own folder (PRODUCT.md §4).
enum TemplateFolder {
    /// No template, style or language file comes near it, in bytes.
    private static let largestFile = 4_194_304
    static let builtIn = EmbeddedTemplates.files.map { SiteTemplates.File(path: $0.path, bytes: $0.bytes) }

    /// The files by path, those of `folder` in place of the built-in ones of the same path; `folder` need not exist.
    ///
    /// Throws `EnvironmentError` when a file of the folder cannot be read.
    static func files(overlaidBy folder: String) throws(EnvironmentError) -> [SiteTemplates.File] {
        var files = Dictionary(builtIn.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for own in try read(folder) { files[own.path] = own }
        return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The same files as findings point into them, by the paths that findings give them.
    static func sourcesByPath(overlaidBy folder: String) throws(EnvironmentError) -> [String: SourceFile] {
        Dictionary(
            try files(overlaidBy: folder).map { ($0.source.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    }

    /// The codes of the languages that a site may name.
    static func languages(overlaidBy folder: String) throws(EnvironmentError) -> [String] {
        languages(of: try files(overlaidBy: folder).map(\.path))
    }

    static func languages(of paths: [String]) -> [String] {
        paths.filter { $0.hasPrefix("languages/") && $0.hasSuffix(".yml") }
            .map { String($0.dropFirst("languages/".count).dropLast(".yml".count)) }
    }

    private static func read(_ folder: String) throws(EnvironmentError) -> [SiteTemplates.File] {
        let root: Descriptor
        do {
            root = try Descriptor(folder: folder)
        } catch  where error.isAbsence {
            return []
        } catch {
            throw EnvironmentError(
                message: "cannot open the templates folder \(folder): \(error)", advice: "see that you may read it")
        }
        let reader = FileReader(folder: root.number, limit: largestFile)
        var files: [SiteTemplates.File] = []
        for entry in DirectoryListing.entries(below: root) where entry.isTemplate {
            guard case .bytes(let bytes) = reader.read(entry.path) else {
                throw EnvironmentError(
                    message: "cannot read the template \(folder)/\(entry.path)",
                    advice: "make it a regular file of less than 4 MiB that you may read")
            }
            let ownPath = printable("\(folder.split(separator: "/").last ?? "")/\(entry.path)")
            files.append(SiteTemplates.File(path: entry.path, ownPath: ownPath, bytes: bytes))
        }
        return files
    }
}

extension DirectoryEntry {
    /// A file that a build may use; others beside them, such as a README or a Swift file, are left alone.
    fileprivate var isTemplate: Bool {
        ["pages/", "assets/", "languages/"].contains { path.hasPrefix($0) }
    }
}
