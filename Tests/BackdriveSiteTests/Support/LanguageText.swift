import BackdriveTemplates

/// The built-in language files, read by the few rules that they keep to: maps two spaces deeper a level, one line a word.
enum LanguageText {
    /// Words by dotted key.
    static func words(_ language: String) -> [String: String] {
        let file = EmbeddedTemplates.files.first { $0.path == "languages/\(language).yml" }
        var path: [String] = []
        var words: [String: String] = [:]
        for line in String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            let rest = line.dropFirst(indent)
            guard rest.first != "#", let colon = rest.firstIndex(of: ":") else { continue }
            path = path.prefix(indent / 2) + [String(rest[..<colon])]
            let value = rest[rest.index(after: colon)...].drop { $0 == " " }
            if !value.isEmpty { words[path.joined(separator: ".")] = unquoted(value) }
        }
        return words
    }

    private static func unquoted(_ value: Substring) -> String {
        value.first == "\"" && value.last == "\"" ? String(value.dropFirst().dropLast()) : String(value)
    }
}
