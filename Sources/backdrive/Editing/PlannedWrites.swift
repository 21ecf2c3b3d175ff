import BackdriveCore

/// Whole files of the content that a command wants written, in this order.
struct PlannedWrites: Sendable {
    let steps: [Step]

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
}

extension PlannedWrites {
    /// Writes the files of a content folder, one after the other.
    ///
    /// Throws `EnvironmentError` when the disk fails; the files before stay written.
    func carryOut(in folders: SiteFolders) throws(EnvironmentError) {
        var path = folders.content
        do throws(SystemError) {
            let files = try FileReplacement(in: folders.content)
            for step in steps {
                path = folders.content + "/" + step.file.contentPath
                switch step {
                case .replace(let file): try files.replace(file.contentPath, with: file.bytes)
                case .create(_, let file): try files.create(file.contentPath, with: file.bytes)
                case .remove(let file): try files.remove(file.contentPath)
                }
            }
        } catch {
            throw EnvironmentError(
                message: "cannot write \(path): \(error)",
                advice: "Mend this and run the command again; the file is as it was")
        }
    }
}

extension ContentFiles {
    /// Every file that has fields: the records in byte order of their paths, and the settings.
    var withFields: [SourceFile] { records.map(\.file) + [settings].compactMap { $0 } }

    /// What `change` makes of the files; nil and the same bytes stand for no change.
    func writes(_ change: (SourceFile) -> SourceFile?) -> PlannedWrites {
        PlannedWrites(
            steps: withFields.compactMap { file in
                change(file).flatMap { $0.bytes == file.bytes ? nil : .replace($0) }
            })
    }

    /// The files that have other bytes than they had in `before`.
    func writes(since before: ContentFiles) -> PlannedWrites {
        let now = Dictionary(firstOf: withFields.map { ($0.contentPath, $0) })
        return before.writes { now[$0.contentPath] }
    }

    /// The files as they are when all changes have been made; in byte order of their paths.
    func applying(_ writes: PlannedWrites) -> ContentFiles {
        var files = self
        let byPath = Dictionary(writes.steps.map { ($0.file.contentPath, $0) }, uniquingKeysWith: { _, last in last })
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
