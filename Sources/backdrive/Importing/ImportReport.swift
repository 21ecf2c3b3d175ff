import BackdriveCore

/// What a person is told of an import.
struct ImportReport {
    let plan: ImportPlan
    let export: ExportFile
    let columns: ExportColumns
    let destination: Import.Destination

    /// No more names and faults than these are listed.
    private static let mostNames = 10
    private static let mostFaults = 100

    /// Which column fills what, then what each row would become.
    var preview: [String] {
        let filled = columns.filled.map { "\($0.target.name) ← \(columns.names[$0.column])" }
        let unused = columns.unused.isEmpty ? [] : ["not used: \(Self.listed(columns.unused))"]
        let rows =
            plan.entries.map { ($0.row, becomes($0)) } + plan.sifted.known.map { ($0.row, "known, it is \($0.id)") }
            + plan.sifted.repeated.map { ($0.row, "the key of line \($0.first) again") }
        return filled + unused + rows.sorted { $0.0.line < $1.0.line }.map { "\(place($0.line)): \($1) [\($0.key)]" }
    }

    private func becomes(_ entry: Import.Entry) -> String {
        switch destination {
        case .problems:
            "a new problem \(Wording.quoted(entry.row.text("title") ?? ""))"
                + (entry.row.text("reported_on").map { ", reported \($0)" } ?? "")
        case .occurrences: "an occurrence of \(entry.id)" + (entry.row.text("occurrences.on").map { " on \($0)" } ?? "")
        }
    }

    /// One line for each row that cannot be imported.
    var faults: [String] {
        let more = plan.faults.count - Self.mostFaults
        return plan.faults.prefix(Self.mostFaults).map { "\(place($0.line)): error: \($0.message)" }
            + (more > 0 ? ["and \(more) more"] : [])
    }

    /// How many rows became what, or would.
    func summary(isDryRun: Bool) -> [String] {
        let made =
            switch destination {
            case .problems: Wording.counted(plan.entries.count, "new problem")
            case .occurrences(let problem): Wording.counted(plan.entries.count, "new occurrence") + " of \(problem.id)"
            }
        let parts = [
            (isDryRun ? "Would make " : "") + made,
            plan.sifted.known.isEmpty ? nil : Wording.counted(plan.sifted.known.count, "row") + " known already",
            plan.sifted.repeated.isEmpty
                ? nil : Wording.counted(plan.sifted.repeated.count, "row") + " with the key of an earlier one",
            plan.faults.isEmpty ? nil : Wording.counted(plan.faults.count, "row") + " left out",
        ]
        return [parts.compactMap { $0 }.joined(separator: ", ") + (isDryRun ? "; nothing was written." : ".")]
            + (plan.strangers.isEmpty
                ? [] : ["note: nobody in people/ is called \(Self.listed(plan.strangers)): their rows have no owner"])
            + (plan.entries.isEmpty || isDryRun ? [] : [unusedColumns].compactMap(\.self))
    }

    /// What the rows say and the content does not.
    private var unusedColumns: String? {
        guard let first = columns.unused.first else { return nil }
        let field =
            switch destination {
            case .problems: "workaround"
            case .occurrences: "occurrences.note"
            }
        return "note: not used: \(Self.listed(columns.unused)); "
            + "--map FIELD=COLUMN fills a field with one, as in --map '\(field)=\(first)'"
    }

    /// `stories.csv:12`
    private func place(_ line: Int) -> String { "\(export.name):\(line)" }

    private static func listed(_ names: [String]) -> String {
        let more = names.count - mostNames
        return names.prefix(mostNames).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
