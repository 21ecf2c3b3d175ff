import BackdriveCore
import BackdriveParsing

/// The lists that arguments give a new record: one argument a value, or one for each field of an entry.
struct ArgumentLists {
    /// How the command line gives a field a value: `--tags a`, `tags=a`.
    let typed: (_ name: String, _ value: String) -> String
    private(set) var all: [ArgumentList] = []

    /// Takes an argument that belongs to a list; false for any other.
    mutating func take(_ argument: FieldArgument) throws(UsageError) -> Bool {
        guard let depth = argument.path.steps.firstIndex(where: \.type.isList) else { return false }
        let path = argument.path.prefix(through: depth)
        let index = all.firstIndex { $0.path.dotted == path.dotted } ?? all.count
        if index == all.count { all.append(ArgumentList(path: path)) }
        let inner = argument.path.steps[(depth + 1)...]
        switch (inner.first, path.field.type.fieldsInside.first) {
        case (nil, nil):
            if let values = argument.severalValues, case .reference = path.field.type.element {
                throw UsageError("'\(argument.text)' is no single id: write " + shown(values, of: path.dotted))
            }
            all[index].values.append(argument.text)
        case (let field?, _): all[index].add(argument.text, to: field)
        case (nil, let first?):
            throw UsageError(
                "--\(path.dotted) is a list of maps: give their fields, as in --\(path.dotted).\(first.name)")
        }
        return true
    }

    private func shown(_ values: [String], of name: String) -> String {
        values.map { typed(name, $0) }.joined(separator: " ")
    }

    /// What to say of values with a comma, each of which is written as the one value that it is.
    func remarks(on arguments: [FieldArgument]) -> [String] {
        arguments.compactMap { argument in
            guard let values = argument.severalValues else { return nil }
            return "'\(argument.text)' is one value of \(argument.path.dotted): for \(values.count) write "
                + shown(values, of: argument.path.dotted)
        }
    }
}

extension FieldArgument {
    /// The values that a text with commas was perhaps to be; nil where texts may well hold commas.
    fileprivate var severalValues: [String]? {
        guard path.field.type.isList, path.field.type.fieldsInside.isEmpty else { return nil }
        switch path.field.type.element {
        case .word, .personOrText, .reference: break
        default: return nil
        }
        let parts = text.split { ",，、;；".contains($0) }.map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        return parts.count > 1 && !parts.contains("") ? parts : nil
    }
}

/// The values of one list, or its entries.
struct ArgumentList {
    let path: FieldPath
    fileprivate var values: [String] = []
    private var entries: [[String: String]] = []

    fileprivate init(path: FieldPath) { self.path = path }

    fileprivate mutating func add(_ text: String, to field: FieldSchema) {
        if entries.isEmpty || entries[entries.count - 1][field.name] != nil { entries.append([:]) }
        entries[entries.count - 1][field.name] = text
    }

    /// The list as it is written.
    ///
    /// - Parameter day: of each entry that must have one and was given none.
    func value(on day: Day) -> NewValue {
        let fields = path.field.type.fieldsInside
        if fields.isEmpty { return .list(values.map { .scalar($0, path.field.type.element) }) }
        return .list(
            entries.map { entry in
                .entry(fields.map { ($0, entry[$0.name] ?? ($0.isEntryDay ? day.description : nil)) })
            })
    }
}

extension FieldSchema {
    /// Whether it is the day of the entry or map that it stands in: the day on which that is written down.
    var isEntryDay: Bool { isRequired && (name == "on" || name == "joined_on") }
}
