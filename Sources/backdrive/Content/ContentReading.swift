import BackdriveCore

extension ContentSource {
    /// Every file of the folder. What is no regular file, or cannot be read, becomes a finding; nothing is skipped.
    ///
    /// Throws `EnvironmentError` when git fails, or a file cannot even be looked at.
    func readContent() async throws(EnvironmentError) -> ContentFiles {
        var files = ContentFiles()
        var wanted: [String] = []
        var others: [String] = []
        for entry in content.entries where !ContentFiles.isLeftAlone(entry.path) {
            if entry.kind != .regularFile || !entry.isUTF8 {
                files.refuse(entry.path, fault(of: entry, at: .start(of: folders.displayPath(inContent: entry.path))))
            } else if entry.path == ContentFiles.settingsName || RecordKind(contentPath: entry.path) != nil {
                wanted.append(entry.path)
            } else {
                others.append(entry.path)
            }
        }
        if !wanted.contains(ContentFiles.settingsName) {
            files.misnamedSettings =
                others.first(where: ContentFiles.isLikeSettings) ?? others.first(where: ContentFiles.mayBeSettings)
            others.removeAll { $0 == files.misnamedSettings }
        }
        files.attachments = try attachments(others, refused: files.refusedPaths)
        try await leaveOutMisplaced(among: others, of: &files)
        let contents = try await content.read(wanted, limit: FileReader.recordLimit)
        for (path, contents) in zip(wanted, contents) {
            files.add(path, folders.displayPath(inContent: path), contents)
        }
        return files
    }

    private func attachments(_ paths: [String], refused: Set<String>) throws(EnvironmentError) -> Attachments {
        var files: [(path: String, size: Int)] = []
        for path in paths {
            do {
                files.append((path, try content.size(of: path)))
            } catch  where error.isAbsence {
                continue  // It vanished since the folder was listed.
            } catch {
                throw EnvironmentError(
                    message: "cannot look at \(folders.displayPath(inContent: path)): \(error)",
                    advice: "see that you may read it")
            }
        }
        return Attachments(files, refused: refused)
    }

    /// The ids of records whose files lie elsewhere exist all the same (BD091), and so do the files that they link to.
    private func leaveOutMisplaced(
        among paths: [String], of files: inout ContentFiles
    ) async throws(EnvironmentError) {
        let misplaced = paths.compactMap { path in MisplacedRecord(contentPath: path).map { (path, $0) } }
        let contents = try await content.read(misplaced.map(\.0), limit: FileReader.recordLimit)
        for ((path, record), contents) in zip(misplaced, contents) {
            let bytes = if case .bytes(let bytes) = contents { bytes } else { [UInt8]() }
            let file = SourceFile(
                path: folders.displayPath(inContent: path), contentPath: record.rightPath, bytes: bytes)
            files.leftOut.append(LeftOutRecord(kind: record.kind, file))
        }
    }

    /// What is wrong with a name that stands for no regular file, or is no text.
    func fault(of entry: DirectoryEntry, at place: SourceLocation) -> Diagnostic {
        switch entry.kind {
        case .regularFile: BD009UnreadableFile.nameNotUTF8(at: place)
        case .symbolicLink:
            RecordKind(folder: entry.path[...]).map {
                BD009UnreadableFile.unreadFolder("symbolic link", of: $0, at: place)
            } ?? BD009UnreadableFile.notRegular("symbolic link", at: place)
        case .namedPipe: BD009UnreadableFile.notRegular("FIFO", at: place)
        case .socket: BD009UnreadableFile.notRegular("socket", at: place)
        case .device: BD009UnreadableFile.notRegular("device", at: place)
        case .submodule: BD009UnreadableFile.notRegular("submodule", at: place)
        case .conflict(let conflict): finding(conflict, at: place)
        case .unreadable(let error): BD009UnreadableFile.unreadable("\(error)", at: place)
        }
    }
}

extension ContentFiles {
    mutating func add(_ path: String, _ displayPath: String, _ contents: FileContents) {
        let place = SourceLocation.start(of: displayPath)
        switch contents {
        case .bytes(let bytes):
            let file = SourceFile(path: displayPath, contentPath: path, bytes: bytes)
            if let kind = RecordKind(contentPath: path) {
                records.append(RecordFile(kind: kind, file: file))
            } else {
                settings = file
            }
        case .tooLarge(let size): refuse(path, BD009UnreadableFile.tooLarge(size, at: place))
        case .notRegular: refuse(path, BD009UnreadableFile.notRegular("special file", at: place))
        case .unreadable(let error): refuse(path, BD009UnreadableFile.unreadable("\(error)", at: place))
        }
    }

    /// Notes that a file cannot be read. The id that its name gives exists all the same.
    fileprivate mutating func refuse(_ path: String, _ finding: Diagnostic) {
        findings.append(finding)
        refusedPaths.insert(path)
        guard let kind = RecordKind(contentPath: path) else { return }
        leftOut.append(LeftOutRecord(kind: kind, SourceFile(path: finding.location.path, contentPath: path, bytes: [])))
    }
}
