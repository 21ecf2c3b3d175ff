import BackdriveCore

/// Reads a content folder.
struct ContentReader {
    let source: ContentSource

    /// Every file of the folder. What is no regular file, or cannot be read, becomes a finding; nothing is skipped.
    ///
    /// Throws `EnvironmentError` when git fails, or a file cannot even be looked at.
    func read() async throws(EnvironmentError) -> ContentFiles {
        var files = ContentFiles()
        var wanted: [String] = []
        var others: [String] = []
        for entry in source.content.entries where !ContentFiles.isLeftAlone(entry.path) {
            switch entry.kind {
            case .regularFile where !entry.isUTF8:
                files.refuse(entry.path, at: displayPath(entry.path), BD009UnreadableFile.nameNotUTF8)
            case .regularFile
            where entry.path == ContentFiles.settingsName || RecordKind(contentPath: entry.path) != nil:
                wanted.append(entry.path)
            case .regularFile:
                others.append(entry.path)
            case .symbolicLink, .namedPipe, .socket, .device, .submodule:
                let what = entry.kind.noun
                files.refuse(entry.path, at: displayPath(entry.path)) { BD009UnreadableFile.notRegular(what, at: $0) }
            case .conflict(let conflict):
                files.refuse(entry.path, at: displayPath(entry.path)) { source.finding(conflict, at: $0) }
            case .unreadable(let error):
                files.refuse(entry.path, at: displayPath(entry.path)) {
                    BD009UnreadableFile.unreadable("\(error)", at: $0)
                }
            }
        }
        files.attachments = try attachments(others, refused: files.refusedPaths)
        let contents = try await source.content.read(wanted, limit: FileReader.recordLimit)
        for (path, contents) in zip(wanted, contents) { files.add(path, displayPath(path), contents) }
        return files
    }

    private func attachments(
        _ paths: [String], refused: Set<String>
    ) throws(EnvironmentError) -> Attachments {
        var files: [(path: String, size: Int)] = []
        for path in paths {
            do {
                files.append((path, try source.content.size(of: path)))
            } catch  where error.isAbsence {
                continue  // It vanished since the folder was listed.
            } catch {
                throw EnvironmentError(
                    message: "cannot look at \(displayPath(path)): \(error)", advice: "see that you may read it")
            }
        }
        return Attachments(files, refused: refused)
    }

    /// Where findings say a file is (DATA.md §5); control characters in it stand as `\u{…}`.
    private func displayPath(_ path: String) -> String { source.folders.displayPath(inContent: path) }
}

extension ContentFiles {
    mutating func add(_ path: String, _ displayPath: String, _ contents: FileContents) {
        switch contents {
        case .bytes(let bytes):
            let file = SourceFile(path: displayPath, contentPath: path, bytes: bytes)
            if let kind = RecordKind(contentPath: path) {
                records.append(RecordFile(kind: kind, file: file))
            } else {
                settings = file
            }
        case .tooLarge(let size):
            refuse(path, at: displayPath) { BD009UnreadableFile.tooLarge(size, at: $0) }
        case .notRegular:
            refuse(path, at: displayPath) { BD009UnreadableFile.notRegular("special file", at: $0) }
        case .unreadable(let error):
            refuse(path, at: displayPath) { BD009UnreadableFile.unreadable("\(error)", at: $0) }
        }
    }

    /// Notes that a file cannot be read. The id that its name gives exists all the same.
    fileprivate mutating func refuse(
        _ path: String, at displayPath: String, _ finding: (SourceLocation) -> Diagnostic
    ) {
        findings.append(finding(.start(of: displayPath)))
        refusedPaths.insert(path)
        guard let kind = RecordKind(contentPath: path) else { return }
        leftOut.append(LeftOutRecord(kind: kind, SourceFile(path: displayPath, contentPath: path, bytes: [])))
    }
}

extension DirectoryEntry.Kind {
    fileprivate var noun: String {
        switch self {
        case .regularFile: "file"
        case .symbolicLink: "symbolic link"
        case .namedPipe: "FIFO"
        case .socket: "socket"
        case .device: "device"
        case .submodule: "submodule"
        case .conflict: "conflict"
        case .unreadable: "name"
        }
    }
}
