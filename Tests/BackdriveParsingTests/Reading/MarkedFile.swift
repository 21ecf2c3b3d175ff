import BackdriveCore
import BackdriveParsing

/// A file whose text marks where its finding belongs: `status: ‹opne›`; the marks are taken out before it is read.
struct MarkedFile {
    let file: SourceFile
    /// The marked bytes; nil without marks.
    let marked: SourceRange?

    init(_ text: String, at path: String = "problems/P-1.md") {
        var bytes: [UInt8] = []
        var start: Int?
        var end: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "‹": start = bytes.count
            case "›": end = bytes.count
            default: bytes += Array(String(scalar).utf8)
            }
        }
        file = SourceFile(path: path, contentPath: path, bytes: bytes)
        marked = if let start, let end { SourceRange(start, end) } else { nil }
    }
}

extension Diagnostic {
    /// Code and message, then help, notes and safe fixes, a line each.
    var summary: String {
        var lines = ["\(code) \(severity == .error ? "" : "\(severity) ")\(message)"]
        if let help { lines.append("help: \(help)") }
        for note in notes {
            lines.append("note: \(note.location.map { "\($0.start.line):\($0.start.column) " } ?? "")\(note.message)")
        }
        if let fix, fix.isSafe { lines.append("fix: \(fix.title)") }
        return lines.joined(separator: "\n")
    }

    /// The file with a fix's edits made.
    static func applying(_ fix: Fix, to file: SourceFile) -> SourceFile {
        var bytes = file.bytes
        for edit in fix.edits.sorted(by: { $0.range.start > $1.range.start }) {
            bytes.replaceSubrange(edit.range.bytes, with: Array(edit.text.utf8))
        }
        return SourceFile(path: file.path, contentPath: file.contentPath, bytes: bytes)
    }
}

/// Valid records, to plant one fault in.
enum Sample {
    static let problem = """
        ---
        title: Price rule edits need an engineer
        source: req-change
        reported_on: 2026-03-03
        ---

        """

    static let plan = """
        ---
        title: Self-service editor for price rules
        owner: zhang.wei
        problems: [P-1]
        status: open
        created_on: 2026-03-16
        due_on: 2026-04-10
        acceptance: A product manager changes a price rule without a release
        ---

        """

    /// A problem with further lines of front matter.
    static func problem(_ lines: String) -> String {
        let end = problem.index(problem.endIndex, offsetBy: -4)
        return problem[..<end] + lines + "\n---\n"
    }

    static func plan(_ lines: String) -> String {
        let end = plan.index(plan.endIndex, offsetBy: -4)
        return plan[..<end] + lines + "\n---\n"
    }
}
