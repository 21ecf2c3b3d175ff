import BackdriveCore

/// Findings as GitHub's workflow commands, which show as annotations of a pull request.
///
///     ::error file=content/aps/AP-1.md,line=5,col=9,endLine=5,endColumn=13,title=BD004::"Done" is not allowed …
///
/// All of them, errors first, since GitHub shows only the first ten errors, ten warnings and ten notices of a step; the
/// last line says how many it hides.
enum GitHubPrinter {
    private static let shownOfAKind = 10

    static func text(of findings: [Diagnostic]) -> String {
        let kinds = [Diagnostic.Severity.error, .warning, .note].map { severity in
            findings.filter { $0.severity == severity }
        }
        return kinds.joined().map { command(for: $0) + "\n" }.joined() + hidden(kinds.map(\.count))
    }

    private static func command(for finding: Diagnostic) -> String {
        let location = finding.location
        var properties = [
            "file=\(escaped(location.path, besides: [":", ","]))", "line=\(location.start.line)",
            "col=\(location.start.column)",
        ]
        // GitHub drops the columns of an annotation of several lines.
        if location.start.line == location.end.line {
            properties += ["endLine=\(location.end.line)", "endColumn=\(location.end.column)"]
        }
        properties.append("title=\(finding.code)")
        return
            "::\(name(of: finding.severity)) \(properties.joined(separator: ","))::\(escaped(text(of: finding)))"
    }

    private static func name(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func text(of finding: Diagnostic) -> String {
        let notes = finding.notes.map { "note: \($0.message)" + ($0.location.map { " (\($0.name))" } ?? "") }
        return ([finding.message] + notes + finding.helpLine).map { printable($0) }.joined(separator: "\n")
    }

    private static func hidden(_ counts: [Int]) -> String {
        let hidden = zip(counts, ["error", "warning", "note"]).compactMap { count, noun -> String? in
            let more = count - shownOfAKind
            return more > 0 ? Wording.counted(more, noun) : nil
        }
        guard !hidden.isEmpty else { return "" }
        let message =
            "GitHub shows the first \(shownOfAKind) of a kind as annotations; "
            + "\(Wording.list(hidden, joinedBy: "and")) more stand in this step's log only"
        return "::notice title=Backdrive::\(escaped(message))\n"
    }

    /// What stands behind the `::` of a command, or a value before it, where `:` and `,` part things, too.
    private static func escaped(_ text: String, besides marks: Set<Unicode.Scalar> = []) -> String {
        // By scalars: CR and LF together are one character.
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            let text = String(scalar)
            let isPlain = scalar != "%" && scalar != "\r" && scalar != "\n" && !marks.contains(scalar)
            escaped += isPlain ? text : text.percentEncoded(unless: { _ in false })
        }
    }
}
