import BackdriveCore
import BackdriveData

/// Findings as GitLab's code quality report, which shows in a merge request's widget and changes.
enum GitLabPrinter {
    /// - Parameter files: those that the findings point into, by their path.
    static func bytes(of findings: [Diagnostic], in files: [String: SourceFile]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for (finding, fingerprint) in zip(findings, Fingerprint.all(of: findings, in: files)) {
                json.elementObject { write(finding, fingerprint, to: &$0) }
            }
        }
        return json.finished()
    }

    private static func write(_ finding: Diagnostic, _ fingerprint: String, to json: inout JSONWriter) {
        let location = finding.location
        json.member("description", finding.messageWithHelp)
        json.member("check_name", finding.code.description)
        json.member("fingerprint", fingerprint)
        json.member("severity", severity(of: finding))
        json.object("location") { json in
            json.member("path", location.path)
            json.object("lines") { json in
                json.member("begin", location.start.line)
                json.member("end", location.end.line)
            }
            json.object("positions") { json in
                json.object("begin") { write(location.start, to: &$0) }
                json.object("end") { write(location.end, to: &$0) }
            }
        }
    }

    private static func write(_ position: SourcePosition, to json: inout JSONWriter) {
        json.member("line", position.line)
        json.member("column", position.column)
    }

    private static func severity(of finding: Diagnostic) -> String {
        switch finding.severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
