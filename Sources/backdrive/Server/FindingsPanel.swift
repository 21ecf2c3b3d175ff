import BackdriveCore
import Mustache

/// What is wrong with the content, shown over the last good site: the same words as on a terminal, and as there in
/// English in every language (DATA.md §5).
struct FindingsPanel: Sendable {
    static let stylePath = ".backdrive/findings.css"

    let html: String

    /// - Parameter files: those that the findings point into, by their path.
    init(_ findings: [Diagnostic], in files: [String: SourceFile], summary: String, hasSite: Bool) {
        let text = HumanPrinter(isColoured: true, files: files).text(of: findings)
        self.init(text, summary: summary, hasSite: hasSite)
    }

    /// What keeps the preview from looking at the content at all.
    init(_ failure: String, hasSite: Bool) {
        self.init(printable(lines: failure) + "\n", summary: "The content cannot be read", hasSite: hasSite)
    }

    /// - Parameter text: as for a terminal, with its colours.
    private init(_ text: String, summary: String, hasSite: Bool) {
        let behind = hasSite ? " Behind this, the last good site." : ""
        html = """
            <aside class="backdrive-findings" lang="en" dir="ltr" role="alert"><details open>
            <summary>\(Self.escaped(summary))\(behind)</summary>
            <pre>\(Self.marked(Self.escaped(text)))</pre>
            </details></aside>

            """
    }

    /// A page of its own, where no good site has been made yet.
    var page: [UInt8] {
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
            img-src 'self'; script-src 'self'">
            <title>No site yet · Backdrive</title>
            </head>
            <body>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        appendEscaped(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A terminal's colours as elements. Nothing of the content holds an escape character: `printable` shows it as text.
    private static func marked(_ text: String) -> String {
        let styles: [(Style, name: String)] = [
            (.error, "error"), (.warning, "warning"), (.note, "note"), (.quiet, "quiet"), (.bold, "place"),
        ]
        return styles.reduce(text.replacing("\u{1B}[0m", with: "</b>")) { text, style in
            text.replacing("\u{1B}[\(style.0.rawValue)m", with: "<b class=\"\(style.name)\">")
        }
    }

    static let style = """
        .backdrive-findings { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto;
          padding: 0.75rem 1rem; border-top: 4px solid #a3160f; background: #fff; color: #1b2430;
          font: 14px/1.5 ui-monospace, monospace; }
        .backdrive-findings summary { cursor: pointer; font-weight: 700; }
        .backdrive-findings pre { margin: 0.5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
        .backdrive-findings .error { color: #a3160f; }
        .backdrive-findings .warning { color: #8a5600; }
        .backdrive-findings .note { color: #0b5cad; }
        .backdrive-findings .quiet { color: #52606d; font-weight: 400; }
        @media (prefers-color-scheme: dark) {
          .backdrive-findings { background: #0f172a; color: #e6eaf0; border-color: #ff7a6b; }
          .backdrive-findings .error { color: #ff7a6b; }
          .backdrive-findings .warning { color: #ffd27a; }
          .backdrive-findings .note { color: #7cc4ff; }
          .backdrive-findings .quiet { color: #a7b1be; }
        }
        @media print { .backdrive-findings { display: none; } }

        """
}
