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
            return try file.bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) in
                let diagnosis = YAMLDiagnosis(file: file, yaml: yaml, table: nil)
                var reading = Reading(YAMLCursor(try YAMLSurvey(yaml, of: file, bytes), in: bytes, diagnosis))
                while try reading.cursor.advanceInDocument() { try reading.readRoot() }
                return Checked(reading.words, findings: reading.findings)
            }
        } catch {
            return Checked([], findings: [error.finding.with(code: BD095TemplateFault.code)])
        }
    }

    private struct Reading: ~Copyable {
        var cursor: YAMLCursor
        var words: Words = []
        var findings: [Diagnostic] = []

        init(_ cursor: consuming YAMLCursor) {
            self.cursor = cursor
        }

        mutating func readRoot() throws(Refusal) {
            if cursor.step == .mapStart { return try add(under: "") }
            let isAbsent = cursor.isAbsent
            let shape = try cursor.skip()
            guard isAbsent else { throw cursor.diagnosis.notAMap(shape) }
        }

        /// Adds the words of what the cursor stands at, up to its last event.
        private mutating func add(under key: String) throws(Refusal) {
            switch cursor.step {
            case .mapStart:
                var names: [String: SourceRange] = [:]
                try cursor.advance()
                while cursor.step != .end {
                    try cursor.requireName()
                    try cursor.requireNew(&names)
                    let name = String(decoding: cursor.text, as: UTF8.self)
                    try cursor.advance(toValueOf: cursor.range)
                    try add(under: key.isEmpty ? name : "\(key).\(name)")
                    try cursor.advance()
                }
            case .listStart:
                let list = try cursor.skip()
                findings.append(
                    BD095TemplateFault.listOfWords(key, at: cursor.diagnosis.file.location(of: list.range)))
            default:
                words.append((key, cursor.isAbsent ? "" : cursor.unfoldedText))
            }
        }
    }
}
