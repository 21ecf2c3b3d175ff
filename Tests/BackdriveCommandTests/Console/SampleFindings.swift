import BackdriveCore

/// Findings of every shape that a printer meets, in files whose names and texts would like to be something else.
enum SampleFindings {
    static let plan = file(
        "content/aps/AP-1.md", "---\r\ntitle: 价格规则的自助编辑器\r\nowner: zhang.wei\r\nstatus: Done\r\nstatus: Done\r\n---\r\n"
    )
    static let hostile = file(
        "content/problems/a,b:50% <\\u{A}>.md", "---\ntitle: \"::error::x ##[add-mask]y\" & <b>\n---\n[a](\nx)\n")
    static let files = [plan.path: plan, hostile.path: hostile]

    static let all: [Diagnostic] = [
        Diagnostic(
            2, .error, "\"due_on\" is missing", at: .start(of: plan.path), notes: [.init("every AP has one")]),
        Diagnostic(
            8, .warning, "\"价格规则\" reads like a draft", at: place("价格规则", in: plan),
            notes: [.init("it is the same as here", at: place("zhang.wei", in: plan)), .init("and nowhere else")]),
        status(at: 0),
        status(at: 1),
        Diagnostic(7, .error, "50% is \"no\": a, b <c> & 'd'", at: place("\"::error::x ##[add-mask]y\"", in: hostile)),
        Diagnostic(90, .note, "the link ends in another line", at: place("(\nx)", in: hostile)),
        Diagnostic(9, .error, "there is no such file", at: .start(of: "content/gone.md"), help: "write it"),
    ]

    private static func status(at occurrence: Int) -> Diagnostic {
        let place = place("Done", in: plan, occurrence: occurrence)
        return Diagnostic(
            4, .error, "\"Done\" is not allowed for \"status\": open or done", at: place,
            help: "did you mean \"done\"?",
            fix: .init("write done", edits: [.init(place.range, "done")], isSafe: true))
    }

    static func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, contentPath: path, bytes: Array(text.utf8))
    }

    /// Where a text stands in a file, the first time or a later one.
    static func place(_ text: String, in file: SourceFile, occurrence: Int = 0) -> SourceLocation {
        let wanted = Array(text.utf8)
        let starts = file.bytes.indices.filter { file.bytes[$0...].starts(with: wanted) }
        return file.location(of: SourceRange(starts[occurrence], starts[occurrence] + wanted.count))
    }
}
