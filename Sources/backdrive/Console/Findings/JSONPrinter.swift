import BackdriveCore
import BackdriveData

/// Findings as JSON of Backdrive's own (PRODUCT.md §3, "`check --format json`").
///
/// Lines and columns count from 1, columns in Unicode scalars, an end lies just behind the last character; the edits of a
/// fix replace bytes of the finding's file, `start` up to `end`, counted from 0.
enum JSONPrinter {
    static let schema = "backdrive/findings/1"

    static func bytes(of findings: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", schema)
            json.list("findings", findings) { write($1, to: &$0) }
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity == .warning })
        }
        return json.finished()
    }

    static func write(_ finding: Diagnostic, to json: inout JSONWriter) {
        json.member("code", finding.code.description)
        json.member("severity", finding.severity.rawValue)
        write(finding.location, to: &json)
        json.member("message", finding.message)
        json.member("help", finding.help)
        json.list("notes", finding.notes) { json, note in
            write(note.location, to: &json)
            json.member("message", note.message)
        }
        json.list("fixes", [finding.fix].compactMap(\.self)) { json, fix in
            json.member("title", fix.title)
            json.member("safe", fix.isSafe)
            json.list("edits", fix.edits) { json, edit in
                json.member("start", Int(edit.range.start))
                json.member("end", Int(edit.range.end))
                json.member("text", edit.text)
            }
        }
    }

    private static func write(_ location: SourceLocation?, to json: inout JSONWriter) {
        json.member("path", location?.path)
        json.member("line", location?.start.line)
        json.member("column", location?.start.column)
        json.member("end_line", location?.end.line)
        json.member("end_column", location?.end.column)
    }
}
