import BackdriveCore

/// Whole files of the content that a command wants written, in this order.
struct PlannedWrites: Sendable {
    private(set) var steps: [Step] = []

    enum Step: Sendable {
        /// A file that is there gets these bytes.
        case replace(SourceFile)
        /// A file that must not be there yet.
        case create(RecordKind, SourceFile)
        case remove(SourceFile)

        var file: SourceFile {
            switch self {
            case .replace(let file), .create(_, let file), .remove(let file): file
            }
        }
    }

    var isEmpty: Bool { steps.isEmpty }

    mutating func add(_ step: Step) { steps.append(step) }
}

extension ContentFiles {
    /// The files as they are when all changes have been made; in byte order of their paths.
    func applying(_ writes: PlannedWrites) -> ContentFiles {
        var files = self
        let byPath = Dictionary(
            writes.steps.map { ($0.file.contentPath, $0) }, uniquingKeysWith: { _, last in last })
        files.records = records.compactMap { record in
            switch byPath[record.file.contentPath] {
            case .replace(let file): RecordFile(kind: record.kind, file: file)
            case .remove: nil
            case .create, nil: record
            }
        }
        if let settings, case .replace(let file) = byPath[settings.contentPath] { files.settings = file }
        for case .create(let kind, let file) in writes.steps {
            files.records.append(RecordFile(kind: kind, file: file))
        }
        files.records.sort { $0.file.contentPath.utf8.lexicographicallyPrecedes($1.file.contentPath.utf8) }
        return files
    }
}
