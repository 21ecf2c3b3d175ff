import BackdriveCore
import BackdriveParsing

/// A content folder that was read and judged.
struct InspectedContent: Sendable {
    let read: ReadContent
    let records: RecordFiles
    /// The records, and how they stand on the day that is shown.
    let snapshot: Snapshot
    let days: Days
    let judgement: Judgement

    /// All of them, sorted.
    var findings: [Diagnostic] { judgement.findings }
    var settings: Settings { snapshot.catalog.settings }
    var source: ContentSource { read.source }
    var templates: TemplateFiles { read.templates }
    var files: ContentFiles { read.files }

    /// How many files were read or refused.
    var fileCount: Int { files.records.count + files.leftOut.count + (files.settings == nil ? 0 : 1) }

    /// The files that findings may point into.
    var filesByPath: [String: SourceFile] {
        let paths = Set(findings.flatMap { [$0.location.path] + $0.notes.compactMap { $0.location?.path } })
        let files = self.files.withFields + (templates.findings.isEmpty ? [] : templates.files.map(\.source))
        return Dictionary(firstOf: files.filter { paths.contains($0.path) }.map { ($0.path, $0) })
    }

    /// The records that may be published: those of files without an error (DATA.md §5).
    var publishable: Snapshot {
        let faulty = faultyPaths
        guard !faulty.isEmpty else { return snapshot }
        let rest = Catalog(records.without(faulty), files, settings: settings)
        return Snapshot(of: Timelines(rest), asOf: days.asOf)
    }

    /// How many records are on no page of a site for the errors in their files.
    var leftOutCount: Int {
        let faulty = faultyPaths
        return files.leftOut.count + files.records.count { faulty.contains($0.file.path) }
    }

    /// The files with an error.
    private var faultyPaths: Set<String> {
        Set(findings.lazy.filter { $0.severity == .error }.map(\.location.path))
    }
}
