import BackdriveCore
import BackdriveParsing

/// Which column of an export fills what of a problem.
struct ExportColumns {
    /// What the header calls the columns.
    let names: [String]
    /// In the order of DATA.md §3, the body last.
    let filled: [(target: Target, column: Int)]

    /// What a cell becomes.
    enum Target {
        case field(FieldPath)
        case body

        var name: String {
            switch self {
            case .field(let path): path.dotted
            case .body: Self.bodyName
            }
        }

        static let bodyName = "body"
        /// The field by which a row is known again.
        static let keyName = "occurrences.ref"

        /// Whether it plays a part for an occurrence: its own fields, the row's day and title, and the link by which it may
        /// be known.
        fileprivate static func isOfOccurrences(_ name: String) -> Bool {
            name.hasPrefix("occurrences.") || ["reported_on", "title", "links.url"].contains(name)
        }
    }

    /// Throws `UsageError` for a field or column that there is not, and where no column fills what a row must have.
    ///
    /// - Parameter isForOccurrences: rows become occurrences of one problem, which need a key and nothing else.
    init(_ header: DelimitedRow, of kind: ExportKind, _ maps: [ColumnMap], isForOccurrences: Bool) throws(UsageError) {
        names = header.cells.map(\.withoutMargins)
        var columns: [String: Int] = [:]
        for (target, candidates) in kind.columns {
            columns[target] = candidates.lazy.compactMap { [names] in Self.column($0, in: names) }.first
        }
        for map in maps {
            guard !map.column.isEmpty else {
                columns[map.target.name] = nil
                continue
            }
            guard let column = Self.column(map.column, in: names) else {
                throw UsageError(Self.noColumn(map.column, in: names))
            }
            columns[map.target.name] = column
        }
        for name in isForOccurrences ? [Target.keyName] : [Target.keyName, "title"] where columns[name] == nil {
            throw UsageError(
                "no column fills \"\(name)\": write --map \(name)=COLUMN, with one of \(Wording.list(names))")
        }
        filled = try columns.filter { !isForOccurrences || Target.isOfOccurrences($0.key) }
            .map { name, column throws(UsageError) in (try Target(name), column) }
            .sorted { $0.target.rank.lexicographicallyPrecedes($1.target.rank) }
    }

    /// The columns that fill nothing.
    var unused: [String] {
        let used = Set(filled.map(\.column))
        return names.indices.filter { !used.contains($0) && !names[$0].isEmpty }.map { names[$0] }
    }

    /// The place of a column's name, letter case folded.
    private static func column(_ name: String, in names: [String]) -> Int? {
        names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    }

    private static func noColumn(_ name: String, in names: [String]) -> String {
        let nearest = nearestName(to: name, in: names).map { ": did you mean \($0)?" }
        return "the file has no column \(Wording.quoted(name))"
            + (nearest ?? ", but \(Wording.list(names, joinedBy: "and"))")
    }
}

/// `--map FIELD=COLUMN`; no column leaves the field out.
struct ColumnMap {
    let target: ExportColumns.Target
    let column: String

    /// Throws `UsageError` for what is no map, and for a field that a problem does not have.
    init(_ argument: String) throws(UsageError) {
        guard let equals = argument.firstIndex(of: "=") else {
            throw UsageError("'\(argument)' maps nothing: write --map FIELD=COLUMN")
        }
        let field = argument[..<equals].withoutMargins
        column = argument[argument.index(after: equals)...].withoutMargins
        do {
            target = try ExportColumns.Target(field)
        } catch {
            guard FieldPath(column, of: .problem) != nil else { throw error }
            throw UsageError("\(error.message) (the field comes first: --map \(column)=\(field))")
        }
    }
}

extension ExportColumns.Target {
    /// Throws `UsageError` for a field that a problem does not have, and for one that no column can fill.
    fileprivate init(_ name: String) throws(UsageError) {
        guard name != Self.bodyName else {
            self = .body
            return
        }
        let path = try FieldPath(named: name, of: .problem)
        guard !["id", "source", "aliases"].contains(path.dotted) else {
            throw UsageError("no column can fill \"\(path.dotted)\" of a problem")
        }
        if let inner = path.field.type.fieldsInside.first {
            throw UsageError("\"\(name)\" holds several fields: map one of them, as in \(name).\(inner.name)")
        }
        self = .field(path)
    }

    /// The places in DATA.md §3 of the fields on the way.
    fileprivate var rank: [Int] {
        guard case .field(let path) = self else { return [Int.max] }
        var fields = RecordKind.problem.fields
        return path.steps.map { step in
            defer { fields = step.type.fieldsInside }
            return fields.firstIndex { $0.name == step.name } ?? fields.count
        }
    }
}
