package import BackdriveCore

/// The words of one language, `languages/<code>.yml`: nested maps of text, as dotted keys (PRODUCT.md §4).
package enum LanguageFile {
    /// Whatever is wrong is BD095, the code of all that is wrong with templates.
    package static func read(_ file: SourceFile) -> Checked<WrittenWords> {
        let yaml = file.textStart..<file.bytes.count
        do {
            try file.requireReadable()
            return try words(yaml, of: file)
        } catch {
            let search = RepairSearch(file, yaml, FieldVocabulary([]) { .none }) { (file, yaml) throws(Refusal) in
                try words(yaml, of: file).findings
            }
            let finding = search.explained(error).finding
            return Checked(WrittenWords(), findings: [finding.with(code: BD095TemplateFault.code)])
        }
    }

    private static func words(_ yaml: Range<Int>, of file: SourceFile) throws(Refusal) -> Checked<WrittenWords> {
        try file.withYAML(in: yaml) { (cursor) throws(Refusal) in
            var reading = Reading()
            while try cursor.advanceToMap() { try reading.add(&cursor, under: "") }
            return Checked(reading.words, findings: reading.findings)
        }
    }

    private struct Reading {
        var words = WrittenWords()
        var findings: [Diagnostic] = []

        /// Adds the words of what the cursor stands at, up to its last event.
        mutating func add(_ cursor: inout YAMLCursor, under key: String) throws(Refusal) {
            switch cursor.step {
            case .mapStart:
                var names: [String: SourceRange] = [:]
                try cursor.advance()
                while cursor.step != .end {
                    try cursor.requireName()
                    try cursor.requireNew(&names)
                    let name = String(decoding: cursor.text, as: UTF8.self)
                    let range = cursor.range
                    try cursor.advance()
                    let inner = key.isEmpty ? name : "\(key).\(name)"
                    let text = cursor.step == .scalar ? cursor.range : nil
                    words.names.append(WrittenWords.Name(key: inner, range: range, text: text))
                    try add(&cursor, under: inner)
                    try cursor.advance()
                }
            case .listStart:
                let list = try cursor.node()
                findings.append(
                    BD095TemplateFault.listOfWords(key, at: cursor.diagnosis.file.location(of: list.place)))
            default:
                words.texts[key] = cursor.isAbsent ? "" : cursor.unfoldedText
            }
        }
    }
}
