import BackdriveCore
import BackdriveData
import BackdriveSite

/// Findings as a SARIF 2.1.0 log (OASIS, errata 01), for code scanning and editors.
struct SARIFPrinter {
    /// Those that the findings point into, by their path.
    let files: [String: SourceFile]

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    func bytes(of findings: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", Self.schema)
            json.member("version", "2.1.0")
            json.list("runs", [zip(findings, Fingerprint.all(of: findings, in: files))]) { json, results in
                json.object("tool") { $0.object("driver") { Self.write(driver: &$0) } }
                json.member("columnKind", "unicodeCodePoints")
                json.list("results", results) { write($1.0, $1.1, to: &$0) }
            }
        }
        return json.finished()
    }

    /// The program and its rules, in the order of their codes.
    private static func write(driver json: inout JSONWriter) {
        json.member("name", "Backdrive")
        json.list("rules", RuleBook.all) { json, rule in
            let explanation = rule.explanation
            json.member("id", rule.code.description)
            json.object("shortDescription") { $0.member("text", explanation.title) }
            json.object("fullDescription") { $0.member("text", explanation.purpose) }
            json.object("help") { $0.member("text", ExplanationPrinter.text(of: rule.code, explanation)) }
            json.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
        }
    }

    private func write(_ finding: Diagnostic, _ fingerprint: String, to json: inout JSONWriter) {
        json.member("ruleId", finding.code.description)
        json.member("level", finding.severity.rawValue)
        json.object("message") { $0.member("text", Self.text(of: finding)) }
        json.list("locations", [finding.location]) { Self.write(physical: $1, to: &$0) }
        Self.write(related: finding.notes, to: &json)
        json.object("partialFingerprints") { $0.member("codePathSubject/v1", fingerprint) }
        guard let fix = finding.fix, let file = files[finding.location.path] else { return }
        json.list("fixes", [fix]) { Self.write($1, in: file, to: &$0) }
    }

    /// The message, what to write instead, and the notes that have no place of their own.
    private static func text(of finding: Diagnostic) -> String {
        let notes = finding.notes.filter { $0.location == nil }.map { "note: \($0.message)" }
        return ([finding.message] + notes + finding.helpLine).joined(separator: "\n")
    }

    private static func write(related notes: [Diagnostic.Note], to json: inout JSONWriter) {
        let placed = notes.compactMap { note in note.location.map { (message: note.message, location: $0) } }
        guard !placed.isEmpty else { return }
        json.list("relatedLocations", placed) { json, note in
            write(physical: note.location, to: &json)
            json.object("message") { $0.member("text", note.message) }
        }
    }

    private static func write(_ fix: Diagnostic.Fix, in file: SourceFile, to json: inout JSONWriter) {
        json.object("description") { $0.member("text", fix.title) }
        json.list("artifactChanges", [file.path]) { json, path in
            write(artifact: path, to: &json)
            json.list("replacements", fix.edits) { json, edit in
                write("deletedRegion", file.location(of: edit.range), to: &json)
                json.object("insertedContent") { $0.member("text", edit.text) }
            }
        }
        json.object("properties") { $0.member("safe", fix.isSafe) }
    }
}

// Places.
extension SARIFPrinter {
    private static func write(physical location: SourceLocation, to json: inout JSONWriter) {
        json.object("physicalLocation") { json in
            write(artifact: location.path, to: &json)
            write("region", location, to: &json)
        }
    }

    private static func write(artifact path: String, to json: inout JSONWriter) {
        json.object("artifactLocation") { json in
            json.member("uri", path.percentEncodedPath)
            json.member("uriBaseId", "%SRCROOT%")
        }
    }

    private static func write(_ key: String, _ location: SourceLocation, to json: inout JSONWriter) {
        json.object(key) { json in
            json.member("startLine", location.start.line)
            json.member("startColumn", location.start.column)
            json.member("endLine", location.end.line)
            json.member("endColumn", location.end.column)
        }
    }
}
