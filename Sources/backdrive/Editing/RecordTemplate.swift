import BackdriveCore

/// The file that new records of a kind begin as: `.backdrive/new/problem.md`, with comments and a body to fill in.
struct RecordTemplate {
    let bytes: [UInt8]

    /// Without a file of the site's own: an empty front matter and no body.
    private static let builtIn = Array("---\n---\n".utf8)

    /// The nearest one, from the content folder up to the repository's root; outside git up to the folder around it.
    init(of kind: RecordKind, for folders: SiteFolders) throws(EnvironmentError) {
        for folder in foldersUp(from: folders.content) {
            if let bytes = try Self.read(folder + "/.backdrive/new/\(kind.rawValue).md") {
                self.bytes = bytes
                return
            }
            if folder == folders.surrounding { break }
        }
        bytes = Self.builtIn
    }

    private static func read(_ path: String) throws(EnvironmentError) -> [UInt8]? {
        switch FileReader(limit: FileReader.recordLimit).read(path) {
        case .bytes(let bytes): return bytes
        case .unreadable(let error) where error.isAbsence: return nil
        case .unreadable(let error): throw unusable(path, "\(error)")
        case .notRegular: throw unusable(path, "it is no regular file")
        case .tooLarge: throw unusable(path, "it is larger than 1 MiB")
        }
    }

    private static func unusable(_ path: String, _ reason: String) -> EnvironmentError {
        EnvironmentError(
            message: "cannot read the template \(path): \(reason)",
            advice: "mend it, or remove it to begin with an empty record")
    }
}
