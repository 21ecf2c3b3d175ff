import BackdriveCore
import BackdriveParsing

/// Links the records that notes name, and refreshes the links that it made before (PRODUCT.md §3, `notes`).
struct NoteLinking {
    let told: ToldContent
    let folders: SiteFolders
    /// Where the site is published, as the user says and wants it linked; nil for the settings' own address, which serves
    /// notes outside the content repository.
    let givenBase: String?

    private var base: String? { givenBase ?? told.catalog.settings.baseURL }

    /// The notes with their links as they should be.
    ///
    /// Throws `UsageError` for notes outside the content repository when it is not known where the site is published.
    func linked(_ note: NoteFile) throws(UsageError) -> SourceFile {
        let links = RecordLinks(told: told, place: try place(of: note))
        return note.text.linked { id in
            told.catalog.resolve(id).flatMap(links.link)
        } refreshing: { link in
            record(of: link, in: note).flatMap(links.link)
        }
    }

    private func place(of note: NoteFile) throws(UsageError) -> RecordLinks.Place {
        if givenBase == nil, lies(note.folder, in: folders.surrounding) {
            return .folder(note.folder, content: folders.content)
        }
        if let base { return .web(base) }
        throw UsageError(
            "\(note.path) lies outside the content repository, where links need the site's address: set base_url in "
                + "\(folders.contentPrefix)backdrive.yml or give --base-url")
    }

    /// The record of a link that is the tool's own: one that begins with its id and leads to its page or file.
    private func record(of link: NoteText.Link, in note: NoteFile) -> RecordAddress? {
        let path: (folder: Substring, name: Substring)?
        switch link.target {
        case .web(let address):
            path = base.flatMap { address.path(below: SleepingMarkdown.linkAddress($0) + "/", ending: ".html") }
        case .file(let file):
            path = withoutDots(note.folder + "/" + file).path(below: folders.content + "/", ending: ".md")
        }
        guard let path, let kind = RecordKind(folder: path.folder),
            let record = told.catalog.resolve(String(path.name), as: kind),
            told.catalog.resolve(link.id, as: kind) == record
        else { return nil }
        return record
    }
}

/// An absolute path without `.` and `..`.
private func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
}

extension String {
    /// The first folder and the last name, without its ending, of what stands behind a prefix.
    fileprivate func path(below prefix: String, ending: String) -> (folder: Substring, name: Substring)? {
        guard hasPrefix(prefix), hasSuffix(ending), utf8.count > prefix.utf8.count + ending.utf8.count else {
            return nil
        }
        let parts = dropFirst(prefix.count).dropLast(ending.count).split(separator: "/")
        guard parts.count > 1, let folder = parts.first, let name = parts.last else { return nil }
        return (folder, name)
    }
}
