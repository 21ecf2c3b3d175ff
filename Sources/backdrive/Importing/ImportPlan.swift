import BackdriveCore
import BackdriveParsing

/// What an export would make of the content, judged as a whole.
struct ImportPlan {
    let sifted: SiftedRows
    /// The rows that become something.
    let entries: [Import.Entry]
    /// The rows that cannot be imported, in the file's order.
    let faults: [RowFault]
    let writes: PlannedWrites
    let judgement: EditingSession.Judgement

    /// Throws `RefusedEdit` where it cannot be told which rows are known; `EnvironmentError` when the disk or git fails.
    init(_ export: ExportFile, _ columns: ExportColumns, of kind: ExportKind, by task: Import) async throws {
        let session = task.session
        let known = try KnownKeys(in: session)
        let reading = ExportReading(
            columns: columns, people: PeopleByName(session.catalog.people),
            zone: session.content.read.settings.value.zone)
        let (rows, unreadable) = reading.read(export.rows)
        sifted = SiftedRows(rows) { known.problem(of: $0, kind) }

        let all = try await task.entries(sifted.fresh)
        let allWrites = try await task.writes(all)
        let first = try await session.judge(allWrites)
        let refused = task.faults(all, first)
        guard !refused.isEmpty else {
            (entries, faults, writes, judgement) = (all, unreadable, allWrites, first)
            return
        }
        let lines = Set(refused.map(\.line))
        entries = all.filter { !lines.contains($0.row.line) }
        faults = (unreadable + refused).sorted { $0.line < $1.line }
        writes = try await task.writes(entries)
        judgement = try await session.judge(writes)
    }

    /// Persons' names that nobody of the content has, each once.
    var strangers: [String] { Set(entries.flatMap(\.row.strangers)).sorted() }
}

/// The rows of an export by whether they are anything new.
struct SiftedRows {
    private(set) var fresh: [ExportRow] = []
    /// The rows that the content knows, each with its problem's id.
    private(set) var known: [Import.Entry] = []
    /// The rows whose key an earlier one has, with that one's line.
    private(set) var repeated: [(row: ExportRow, first: Int)] = []

    /// - Parameter problem: the id of the problem that a row is known by.
    init(_ rows: [ExportRow], _ problem: (ExportRow) -> String?) {
        var lines: [String: Int] = [:]
        for row in rows {
            if let id = problem(row) {
                known.append(Import.Entry(row: row, id: id))
            } else if let first = lines[row.key] {
                repeated.append((row, first))
            } else {
                lines[row.key] = row.line
                fresh.append(row)
            }
        }
    }
}
