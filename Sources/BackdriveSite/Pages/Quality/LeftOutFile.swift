internal import BackdriveCore
internal import Mustache

/// A record that is in no number, since its file has errors: each of them (DATA.md §5, `--keep-going`).
struct LeftOutFile: Sendable {
    /// So many of its errors are listed.
    private static let most = 20

    let record: LeftOutRecord
    let kindLabel: String
    let errors: [ShownFinding]
    let more: String?

    /// By path.
    static func all(in catalog: Catalog, _ findings: [Diagnostic], _ words: Words) -> [LeftOutFile] {
        let errors = Dictionary(grouping: findings.filter { $0.severity == .error }, by: \.location.path)
        return catalog.leftOut.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { record in
            let own = errors[record.path] ?? []
            return LeftOutFile(
                record: record, kindLabel: words("kind.\(record.kind.folder)"),
                errors: own.prefix(most).map { ShownFinding($0, in: catalog, code: $0.code) },
                more: own.count > most ? words("quality.more", ["n": own.count - most]) : nil)
        }
    }

    static let view = View<LeftOutFile>(
        "left-out",
        .text("id") { $0.record.id }, .text("kind_label") { $0.kindLabel }, .text("path") { $0.record.path },
        .list("errors", ShownFinding.view) { $0.errors }, .text("more") { $0.more })
}
