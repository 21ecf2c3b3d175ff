/// The files beside the records that bodies may link to, and that the site then holds too (DATA.md §1).
package struct Attachments: Sendable {
    /// In lower case; nothing else is copied into the site.
    package static let allowedEndings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "docx", "xlsx", "pptx", "zip",
    ]
    /// In bytes: 20 MiB.
    package static let largest = 20 * 1_048_576

    /// Content path of each file that is no record, as it is on disk, to its size in bytes. Strings compare by canonical
    /// equivalence, which is the comparison in NFC that DATA.md §3 asks for.
    private let files: [String: (path: String, size: Int)]

    /// Content paths of what is no file that can be read, which has a finding of its own.
    private let refused: Set<String>

    package init(_ files: [(path: String, size: Int)] = [], refused: Set<String> = []) {
        self.refused = refused
        self.files = Dictionary(firstOf: files.map { ($0.path, $0) })
    }

    /// The kinds of which a folder of records may not be read: a symbolic link, say, or one without permission.
    package var unreadKinds: Set<RecordKind> {
        Set(
            refused.compactMap { path in
                let parts = path.split(separator: "/")
                return parts.last?.contains(".") ?? true ? nil : parts.first.flatMap { RecordKind(folder: $0) }
            })
    }

    /// Every file that is no record, in byte order.
    package var paths: [String] { all.map(\.path) }

    /// The same with their sizes in bytes.
    package var all: [(path: String, size: Int)] {
        files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The content path, as it is on disk, of what a relative, percent-decoded link in `file` leads to; nil when there is
    /// no such file or it may not be published.
    package func path(ofLink link: String, in file: SourceFile) -> String? {
        if case .file(let path) = target(ofLink: link, in: file) { path } else { nil }
    }

    /// What a relative, percent-decoded link in `file` leads to.
    package func target(ofLink link: String, in file: SourceFile) -> Target {
        file.contentPath(ofLink: link).map(target(at:)) ?? .missing
    }

    /// The content path, as it is on disk, of the file that a link which leads to none was probably meant for: one with
    /// backslashes, from the repository's root or of another machine, in other letter case, with a slip in its name.
    func meant(byLink link: String, in file: SourceFile) -> String? {
        let plain = link.replacing("\\", with: "/")
        if case .file(let path) = target(ofLink: plain, in: file) { return path }
        guard let name = plain.split(separator: "/").last.map(String.init) else { return nil }
        let alike = published(called: name)
        guard alike.isEmpty, files.count <= Self.mostCompared else { return alike.count == 1 ? alike[0] : nil }
        let near = nearestName(to: name, in: Set(files.values.map { Self.name(of: $0.path) }).sorted())
        let meant = near.map(published) ?? []
        return meant.count == 1 ? meant[0] : nil
    }

    /// Among more files than these none is looked for that is only nearly called as a link says.
    private static let mostCompared = 2000

    /// The files that may be published and have a name, letter case ignored.
    private func published(called name: String) -> [String] {
        files.values.map(\.path).filter {
            Self.name(of: $0).lowercased() == name.lowercased() && Self.isAllowed($0)
        }
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private func target(at contentPath: String) -> Target {
        guard let found = files[contentPath] else { return isRefused(contentPath) ? .refused : .missing }
        guard Self.isAllowed(found.path) else { return .notAllowed }
        guard found.size <= Self.largest else { return .tooLarge(found.size) }
        return Self.isWrittenBySite(found.path) ? .writtenBySite : .file(found.path)
    }

    package enum Target: Sendable, Hashable {
        /// The content path as it is on disk.
        case file(String)
        case missing
        /// No regular file, or one below such: it has a finding of its own (BD009).
        case refused
        /// Of a kind that is not published.
        case notAllowed
        /// Of so many bytes.
        case tooLarge(Int)
        /// Of a name that one of the site's own files has.
        case writtenBySite
    }

    /// Whether a path is refused itself or leads through a symbolic link.
    private func isRefused(_ path: String) -> Bool {
        if refused.isEmpty { return false }
        let ends = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") } + [path.endIndex]
        return ends.contains { refused.contains(String(path[..<$0])) }
    }

    /// The site's own files of an allowed kind. Some servers fold letter case, so it does not tell names apart here.
    private static func isWrittenBySite(_ path: String) -> Bool {
        ["problems", "aps", "occurrences", "checks", "cycles"].contains { path.lowercased() == "data/\($0).csv" }
    }

    /// The files, of all that the bodies of `catalog` and its brand link to, that are published; in byte order.
    package func linked(from catalog: Catalog) -> [String] {
        catalog.linkedPaths.compactMap { path in
            if case .file(let found) = target(at: path) { found } else { nil }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isAllowed(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return allowedEndings.contains(path[path.index(after: dot)...].lowercased())
    }
}
