package import BackdriveCore

/// The words of one language, `languages/<code>.yml`: nested maps of text (PRODUCT.md §4).
package enum LanguageFile {
    /// The texts by their nested keys joined by dots; an empty text is a word too.
    ///
    /// Whatever is wrong is BD095, the code of all that is wrong with templates; a file that cannot be read has no words.
    package static func words(of file: SourceFile) -> Checked<[String: String]> {
        do {
            try file.requireReadable()
            let root = try FieldReader.tree(in: file.textStart..<file.bytes.count, of: file, fields: [])
            var reading = Reading(file: file)
            reading.add(root, key: "")
            return Checked(reading.words, findings: reading.findings)
        } catch {
            return Checked([:], findings: [error.finding.recoded(as: code)])
        }
    }

    private static let code: RuleCode = 95

    private struct Reading {
        let file: SourceFile
        var words: [String: String] = [:]
        var findings: [Diagnostic] = []

        mutating func add(_ node: YAMLNode, key: String) {
            switch node.content {
            case .scalar(let text, _):
                words[key] = node.isAbsent ? "" : text
            case .map(let entries, _):
                for entry in entries { add(entry.value, key: FieldWalk.join(key, entry.key)) }
            case .list:
                findings.append(
                    Diagnostic(
                        code, .error,
                        "\(Wording.quoted(key)) is a list: a language file holds only texts, in nested maps",
                        at: file.location(of: node.range)))
            }
        }
    }
}
