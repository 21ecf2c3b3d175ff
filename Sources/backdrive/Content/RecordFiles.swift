import BackdriveCore
import BackdriveParsing

/// The records of a content folder, and the files that gave none.
struct RecordFiles: Sendable {
    var all: [any Record] = []
    var leftOut: [LeftOutRecord] = []
    var findings: [Diagnostic] = []

    /// The same as reading all files; those that an earlier run read in the same way from the same bytes are not read
    /// again.
    static func read(
        _ files: [ContentFiles.RecordFile], by reader: RecordReader, after last: InspectedContent?
    ) async -> RecordFiles {
        guard let last else { return await read(files, by: reader) }
        let old = last.files.bytesByPath
        let known = Set(files.lazy.filter { old[$0.file.contentPath] == $0.file.bytes }.map(\.file.path))
        return await read(files.filter { !known.contains($0.file.path) }, by: reader).joined(
            with: last.records, at: known)
    }

    /// Reads all files, on all cores; the result does not depend on their timing.
    static func read(_ files: [ContentFiles.RecordFile], by reader: RecordReader) async -> RecordFiles {
        let read = await files.concurrentMap { ($0, reader.read($0.file, as: $0.kind)) }
        var records = RecordFiles()
        for (file, record) in read {
            records.findings += record.findings
            if let record = record.value { records.all.append(record) } else { records.leaveOut(file.kind, file.file) }
        }
        return records
    }

    /// These records and those of `others` whose files are at `paths`, with what was found in them.
    func joined(with others: RecordFiles, at paths: Set<String>) -> RecordFiles {
        var joined = self
        joined.all += others.all.filter { paths.contains($0.origin.file.path) }
        joined.leftOut += others.leftOut.filter { paths.contains($0.path) }
        joined.findings += others.findings.filter { paths.contains($0.location.path) }
        return joined
    }

    private mutating func leaveOut(_ kind: RecordKind, _ file: SourceFile) {
        leftOut.append(LeftOutRecord(kind: kind, file))
    }

    /// Takes out every record of a file that has an error: `--keep-going` publishes the rest (DATA.md §5).
    func without(_ faultyPaths: Set<String>) -> RecordFiles {
        var rest = self
        rest.all.removeAll { faultyPaths.contains($0.origin.file.path) }
        let faulty = all.filter { faultyPaths.contains($0.origin.file.path) }
        for kind in RecordKind.allCases {
            for record in faulty where record.recordKind == kind { rest.leaveOut(kind, record.origin.file) }
        }
        return rest
    }
}

extension Catalog {
    convenience init(_ records: RecordFiles, _ files: ContentFiles, settings: Settings) {
        self.init(
            settings: settings, records: records.all, leftOut: files.leftOut + records.leftOut,
            attachments: files.attachments)
    }
}
