import BackdriveCore
import BackdriveParsing

/// Rows of an export on their way into the content: new problems, or occurrences of one.
struct Import {
    let session: EditingSession
    let destination: Destination
    /// Who imports, where that is known.
    let author: String?

    enum Destination {
        case problems(source: String)
        case occurrences(of: NamedRecord)
    }

    /// A row and the id of the problem that it becomes, or becomes an occurrence of.
    struct Entry: Sendable {
        let row: ExportRow
        let id: String
    }

    /// Gives each row its problem's id.
    func entries(_ rows: [ExportRow]) async throws -> [Entry] {
        switch destination {
        case .occurrences(let problem): return rows.map { Entry(row: $0, id: problem.id) }
        case .problems:
            let ids = rows.isEmpty ? [] : try await session.mintedIDs(rows.count, "P-")
            return zip(rows, ids).map(Entry.init)
        }
    }

    func writes(_ entries: [Entry]) async throws -> PlannedWrites {
        switch destination {
        case .problems(let source):
            let template = try RecordTemplate(of: .problem, for: session.folders)
            let (session, author) = (session, author)
            let files = try await entries.concurrentMap { try session.problem($0, from: source, by: author, template) }
            return PlannedWrites(steps: files.map { .create(.problem, $0) })
        case .occurrences(let problem):
            var edit = try RecordEdit(problem)
            if let log = edit.path("occurrences") { try edit.append(entries.map(occurrence), to: log) }
            return edit.writes
        }
    }

    /// A row as an entry of the log; without a note of its own its title says what it was.
    private func occurrence(_ entry: Entry) -> [String: String?] {
        let row = entry.row
        return [
            "on": row.text("occurrences.on") ?? session.day.description, "count": row.text("occurrences.count"),
            "ref": row.key, "note": row.text("occurrences.note") ?? row.text("title"),
            "by": row.text("occurrences.by") ?? author,
        ]
    }

    /// The entries of which `check` says that something is wrong, each with the first of it.
    func faults(_ entries: [Entry], _ judgement: EditingSession.Judgement) -> [RowFault] {
        var faults: [Int: RowFault] = [:]
        let byPath = Dictionary(firstOf: entries.map { (session.file(ofProblem: $0.id).path, $0) })
        for finding in judgement.added.errors {
            let entry: Entry? =
                switch destination {
                case .problems: byPath[finding.location.path]
                case .occurrences(let problem):
                    judgement.content.occurrence(at: finding, of: problem, last: entries.count).map { entries[$0] }
                }
            guard let row = entry?.row, faults[row.line] == nil else { continue }
            faults[row.line] = RowFault(row.line, "\(finding.message) [\(finding.code)]")
        }
        return faults.values.sorted { $0.line < $1.line }
    }
}

extension EditingSession {
    /// A problem with one occurrence, as a row says.
    fileprivate func problem(
        _ entry: Import.Entry, from source: String, by author: String?, _ template: RecordTemplate
    ) throws -> SourceFile {
        let empty = file(ofProblem: entry.id).with(bytes: template.bytes)
        var edit = try RecordEdit(NamedRecord(kind: .problem, id: entry.id, file: empty))
        try edit.set("source", to: source)
        var arguments = entry.row.arguments
        if entry.row.text("occurrences.by") == nil, let author, let by = edit.path("occurrences.by") {
            arguments.append(FieldArgument(path: by, text: author))
        }
        try edit.fill(arguments, on: day)
        try edit.addImplied(on: day)
        if let body = entry.row.body { try edit.setBody(toLiteral: body) }
        return edit.text.file
    }

    /// Where a new problem is written; nothing is in it yet.
    fileprivate func file(ofProblem id: String) -> SourceFile { folders.newFile(of: .problem, id: id, []) }
}

extension InspectedContent {
    /// Which of the last occurrences of a problem an error stands in.
    fileprivate func occurrence(at finding: Diagnostic, of problem: NamedRecord, last count: Int) -> Int? {
        guard finding.location.path == problem.file.path, let record = snapshot.catalog.problems[id: problem.id]
        else { return nil }
        let start = finding.location.range.start
        return record.occurrences.all.suffix(count).enumerated().first {
            $0.element.range.start <= start && start < $0.element.range.end
        }?.offset
    }
}
