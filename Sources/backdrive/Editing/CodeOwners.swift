import BackdriveCore

/// The lines by which the content's host asks people to review changes, in the files where it looks for them.
struct CodeOwners {
    private let lines: [Line]
    /// What the patterns of the content's files begin with.
    private let contentPrefix: String

    private struct Line {
        /// `CODEOWNERS:4`
        let place: String
        /// Relative to the repository's root.
        let pattern: Substring
        /// `@li.na`
        let accounts: [Substring]
    }

    private static let files = ["CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"]
    private static let largest = 1 << 20

    /// Outside git, those beside the content folder. What cannot be read asks nobody.
    init(for folders: SiteFolders) {
        let root = folders.surrounding
        contentPrefix = SiteFolders.prefix(of: folders.content, from: root)
        lines = Self.files.flatMap { name -> [Line] in
            let reader = FileReader(limit: Self.largest)
            guard case .bytes(let bytes) = reader.read("\(root)/\(name)") else { return [] }
            let text = String(decoding: bytes, as: UTF8.self)
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
                .compactMap { number, line in
                    let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
                    guard let pattern = words.first else { return nil }
                    return Line(
                        place: "\(name):\(number + 1)", pattern: pattern.drop { $0 == "/" },
                        accounts: Array(words.dropFirst()))
                }
        }
    }

    /// What to say when a source gets another owner.
    func remarks(onOwner owner: String, of file: String) -> [String] {
        lines.filter { $0.pattern == contentPrefix + file && !$0.accounts.contains("@\(owner)") }.map { line in
            "\(line.place) asks \(line.accounts.isEmpty ? "nobody" : line.accounts.joined(separator: " ")) to review "
                + "\(line.pattern), whose owner is \(owner) now: see that it names the right account"
        }
    }

    /// What to say when a record gets another id: of a person's account, and of a file's place.
    func remarks(onRenaming record: NamedRecord, to id: String) -> [String] {
        let file = contentPrefix + record.file.contentPath
        return lines.compactMap { line in
            if line.pattern == file {
                return "\(line.place) is about \(file), which is \(id).md now: change it there, too"
            }
            guard record.kind == .person, line.accounts.contains("@\(record.id)") else { return nil }
            return "\(line.place) names @\(record.id), who is \(id) now: see that it names the right account"
        }
    }
}
