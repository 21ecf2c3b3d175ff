import BackdriveCore

/// What the preview shows from one build to the next; pages are made when they are asked for.
struct ServedSite: Sendable {
    /// Tells this state from every other one, those of other runs too.
    let state = randomName()
    /// The last good site, by the files' paths; empty before there is one.
    let files: [String: OutputFile]
    /// What is wrong with the content now; nil when nothing is.
    let panel: FindingsPanel?

    /// Before the first build.
    static let none = ServedSite(files: [:], panel: nil)

    static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
        Dictionary(firstOf: files.map { ($0.path, $0) })
    }

    /// The file at a path, a page with what follows the content; `target` is the path as it was sent.
    func answer(to path: String, _ target: String) -> Answer {
        if let panel, files.isEmpty { return page(panel.page, .unavailable) }
        if let file = files[path] { return answer(file, .ok) }
        if files[path + "/index.html"] != nil {
            var answer = Answer(.movedPermanently, "the folder's address ends with a /")
            answer.location = String(target.prefix { $0 != "?" }) + "/"
            return answer
        }
        return files["404.html"].map { answer($0, .notFound) } ?? Answer(.notFound, "there is no such page")
    }

    private func answer(_ file: OutputFile, _ status: Answer.Status) -> Answer {
        var bytes = Array((file.contents.parts ?? []).joined())
        if case .copy(let source) = file.contents {
            let reader = FileReader(limit: FileReader.attachmentLimit)
            guard case .bytes(let read) = reader.read(source) else {
                return Answer(.notFound, "the attachment is gone, or cannot be read")
            }
            bytes = read
        }
        let type = ContentType.of(file.path)
        return type == ContentType.html ? page(bytes, status) : Answer(status, type: type, bytes)
    }

    private func page(_ bytes: [UInt8], _ status: Answer.Status) -> Answer {
        Answer(status, type: ContentType.html, LiveReload.page(bytes, of: state, with: panel?.html))
    }
}
