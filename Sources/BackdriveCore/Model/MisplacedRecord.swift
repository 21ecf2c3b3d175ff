/// A file that was meant to be a record and is none, as its folder or its ending is another one: `ap/AP-8.md`,
/// `aps/AP-8.MD` (DATA.md §1).
package struct MisplacedRecord: Sendable {
    package let kind: RecordKind
    /// The path that it should have, from the content folder on.
    package let rightPath: String

    /// Nil for the path of a record, and for one that looks like no record.
    package init?(contentPath: String) {
        guard RecordKind(contentPath: contentPath) == nil else { return nil }
        var folders = contentPath.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = folders.removeLast()
        let lowercased = name.lowercased()
        // Without any ending only what is named by a minted id is meant to be a record.
        let isBare = RecordKind.minted.contains { $0.accepts(id: name) }
        guard let ending = Self.endings.first(where: lowercased.hasSuffix) ?? (isBare ? "" : nil) else { return nil }
        let stem = String(name.dropLast(ending.count))
        let folder = folders.first.flatMap { RecordKind(meantByFolder: $0, of: stem) }
        guard let kind = folder ?? RecordKind.minted.first(where: { $0.accepts(id: stem) }) else { return nil }
        self.kind = kind
        rightPath = ([kind.folder] + folders.dropFirst() + ["\(stem).md"]).joined(separator: "/")
    }

    private static let endings = [".md", ".markdown", ".md.txt"]
}

extension RecordKind {
    /// The kind whose folder was meant: `ap`, `Problems`, `special_projects`; one that is called only nearly so, as `peple`,
    /// must hold an id of the kind, since `apps` may be a folder of its own.
    fileprivate init?(meantByFolder name: String, of id: String) {
        func plain(_ name: String) -> String { String(name.lowercased().filter { $0.isLetter }) }
        let written = plain(name)
        let kind =
            Self.allCases.first { kind in
                [kind.folder, kind.noun, kind.rawValue].contains { plain($0) == written || plain($0) + "s" == written }
            }
            ?? nearestName(to: name, in: Self.allCases.map(\.folder)).flatMap { Self(folder: $0) }
            .flatMap { $0.accepts(id: id) ? $0 : nil }
        guard let kind else { return nil }
        self = kind
    }
}
