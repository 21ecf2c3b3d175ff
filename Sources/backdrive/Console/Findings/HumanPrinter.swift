import BackdriveCore

/// Findings for a person at a terminal: one line each, the source line, a caret under the wrong word, and help.
///
///     content/problems/P-1.md:9:14: error: 'systm' is no category: system, mechanism or people [BD004]
///     9 |   category: systm
///       |             ^^^^^
///     help: did you mean 'system'?
///
/// An excerpt begins with its line number and ` | `, so that no shown line can be taken for a command (PRODUCT.md §3).
struct HumanPrinter {
    let isColoured: Bool
    /// Those that findings may point into, by their path.
    let files: [String: SourceFile]

    /// Of one kind a hundred at most: the rest is counted last.
    func text(of findings: [Diagnostic]) -> String {
        let list = FindingList(findings)
        return list.shown.map(text(of:)).joined() + list.more.map { "and \($0.count) more [\($0.code)]\n" }.joined()
    }

    private func text(of finding: Diagnostic) -> String {
        var text = head(finding.severity, finding.message, at: finding.location, code: finding.code)
        text += excerpt(at: finding.location, style: style(of: finding.severity))
        for note in finding.notes {
            if let location = note.location {
                text += head(.note, note.message, at: location) + excerpt(at: location, style: .note)
            } else {
                text += "\(Style.note("note:", coloured: isColoured)) \(printable(note.message))\n"
            }
        }
        if let help = finding.help { text += "\(Style.note("help:", coloured: isColoured)) \(printable(help))\n" }
        return text
    }

    private func head(
        _ severity: Diagnostic.Severity, _ message: String, at location: SourceLocation, code: RuleCode? = nil
    ) -> String {
        let place = "\(Self.shown(location.path)):\(location.start.line):\(location.start.column):"
        let code = code.map { " [\($0)]" } ?? ""
        return Style.bold(place, coloured: isColoured) + " "
            + style(of: severity)("\(severity.rawValue):", coloured: isColoured) + " \(printable(message))\(code)\n"
    }

    private func style(of severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    /// A path that a build's log cannot take for a command of its own, as `::stop-commands::…`.
    private static func shown(_ path: String) -> String {
        (path.drop { $0 == " " }.hasPrefix("::") ? "./" : "") + printable(path)
    }

    /// The source line with carets under the range; nothing for a file that is not there or a blank line.
    private func excerpt(at location: SourceLocation, style: Style) -> String {
        guard let file = files[location.path], let excerpt = Excerpt(of: file.bytes, around: location.range.bytes)
        else { return "" }
        let number = "\(location.start.line)"
        let gutter = String(repeating: " ", count: number.count)
        return "\(Style.quiet("\(number) | ", coloured: isColoured))\(excerpt.text)\n"
            + "\(Style.quiet("\(gutter) | ", coloured: isColoured))\(excerpt.indent)"
            + "\(style(excerpt.carets, coloured: isColoured))\n"
    }
}
