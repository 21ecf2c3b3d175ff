internal import BackdriveCore
internal import Mustache

/// A record that is in no number, since its file has errors: each of them (DATA.md §5, `--keep-going`).
struct LeftOutFile: SitePart {
    /// So many of its errors are listed.
    private static let most = 20

    let site: Site
    let record: LeftOutRecord
    let errors: [Diagnostic]

    /// By path.
    static func all(in site: Site) -> [LeftOutFile] {
        let errors = Dictionary(grouping: site.edition.findings.filter { $0.severity == .error }, by: \.location.path)
        return site.report.catalog.leftOut.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .map { LeftOutFile(site: site, record: $0, errors: errors[$0.path] ?? []) }
    }

    static let view = View<LeftOutFile>(
        "left-out",
        .text("id") { $0.record.id }, .text("kind_label") { $0.words("kind.\($0.record.kind.folder)") },
        .text("path") { $0.record.path },
        .list("errors", ShownFinding.view) { file in
            file.errors.prefix(most).map { ShownFinding($0, in: file.report.catalog, code: $0.code) }
        },
        .text("more") { $0.words.more($0.errors.count - most, "quality.more") })
}
