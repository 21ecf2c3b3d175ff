import BackdriveCore
import BackdriveParsing

/// The lists that arguments give a new record: one argument a value, or one for each field of an entry.
struct ArgumentLists {
    private(set) var all: [ArgumentList] = []

    /// Takes an argument that belongs to a list; false for any other.
    mutating func take(_ argument: FieldArgument) throws(UsageError) -> Bool {
        guard let depth = argument.path.steps.firstIndex(where: \.type.isList) else { return false }
        let path = argument.path.prefix(through: depth)
        let index = all.firstIndex { $0.path.dotted == path.dotted } ?? all.count
        if index == all.count { all.append(ArgumentList(path: path)) }
        let inner = argument.path.steps[(depth + 1)...]
        switch (inner.first, path.field.type.fieldsInside.first) {
        case (nil, nil): all[index].add(argument.text)
        case (let field?, _): all[index].add(argument.text, to: field)
        case (nil, let first?):
            throw UsageError(
                message: "--\(path.dotted) is a list of maps: give their fields, as in --\(path.dotted).\(first.name)")
        }
        return true
    }
}

/// The values of one list, or its entries.
struct ArgumentList {
    let path: FieldPath
    fileprivate var values: [String] = []
    private var entries: [[String: String]] = []

    fileprivate init(path: FieldPath) {
        self.path = path
    }

    /// No id holds a comma or a blank, so that `--problems P-1,P-2` can only mean two.
    fileprivate mutating func add(_ text: String) {
        guard case .reference = path.field.type.element else { return values.append(text) }
        values += text.split { $0 == "," || $0 == " " }.map(String.init)
    }

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
