package import BackdriveCore

/// The words of one language, `languages/<code>.yml`: nested maps of text, as dotted keys (PRODUCT.md §4).
package enum LanguageFile {
    package typealias Words = [(key: String, text: String)]

    /// The words in the file's order; an empty text is a word too.
    ///
    /// Whatever is wrong is BD095, the code of all that is wrong with templates.
    package static func read(_ file: SourceFile) -> Checked<[(key: String, text: String)]> {
        do {
            try file.requireReadable()
            let yaml = file.textStart..<file.bytes.count
            try file.requirePrintable(in: yaml)
            var reading = Reading(file: file)
            reading.add(try YAMLReader.map(in: yaml, of: file, fields: []), prefix: "")
            return Checked(reading.words, findings: reading.findings)
        } catch {
            return Checked([], findings: [error.finding.recoded(as: BD095TemplateFault.code)])
        }
    }

    private struct Reading {
        let file: SourceFile
        var words: Words = []
        var findings: [Diagnostic] = []

        mutating func add(_ node: YAMLNode, prefix: String) {
            switch node.content {
            case .scalar(let text, _):
                words.append((prefix, node.isAbsent ? "" : text))
            case .map(let entries, _):
                for entry in entries { add(entry.value, prefix: FieldWalk.join(prefix, entry.key)) }
            case .list:
                findings.append(BD095TemplateFault.listOfWords(prefix, at: file.location(of: node.range)))
            }
        }
    }
}
