import BackdriveCore

/// The records as `records.json` and each `<ID>.json` give them: derived from the same declared fields as what people
/// write, with every field there, and `null` or `[]` where nothing was said.
enum PublishedSchema {
    static var recordsFile: JSONTree {
        let collections = RecordKind.allCases.map { kind in
            (kind.collection, JSONSchema.map(FieldPatterns.id(of: kind), of: .definition(kind.rawValue)))
        }
        let leftOut = JSONSchema.object([("kind", .word(RecordKind.self)), ("id", .text)])
        return JSONSchema.object(
            head(RecordsFile.schema) + collections + [
                ("left_out", .list(of: leftOut).described("Records that --keep-going left out, for their errors."))
            ]
        ).document(
            "records:1", title: "data/records.json", "Every record with all its fields, by id.",
            definitions: RecordKind.allCases.map { ($0.rawValue, .object(members(of: $0))) })
    }

    static var recordFile: JSONTree {
        let kinds = RecordKind.allCases.map { kind in
            JSONSchema.object(head(RecordData.schema) + members(of: kind) + [("state", state(of: kind))])
        }
        return JSONSchema(["oneOf": .list(kinds.map(\.tree))]).document(
            "record:1", title: "<ID>.json", "A record and its numbers, beside its page.",
            definitions: MetricsSchema.definitions)
    }

    private static func head(_ schema: String) -> [(String, JSONSchema)] {
        [("schema", .constant(schema)), ("as_of", day), ("timezone", .text)]
    }

    private static func members(of kind: RecordKind) -> [(String, JSONSchema)] {
        let id = JSONSchema.text(matching: FieldPatterns.id(of: kind))
        let url = JSONSchema.text.described("The page, from the site's root.")
        return [
            ("id", id), ("kind", .constant(kind.rawValue)), ("title", .text),
            ("url", url), ("aliases", .list(of: id)), ("fields", fields(of: kind)),
        ]
    }

    /// What `metrics.json` holds under the same id.
    private static func state(of kind: RecordKind) -> JSONSchema {
        switch kind {
        case .person, .source, .problem, .actionPlan, .specialProject, .cycle:
            .any(of: [.definition(kind.rawValue), .null])
        case .meeting: .null
        }
    }

    private static func fields(of kind: RecordKind) -> JSONSchema {
        let declared = kind.fields.filter { $0.name != "id" && $0.name != "aliases" }
        guard kind == .cycle else { return object(declared, path: "", of: kind) }
        let start = FieldSchema.optional("starts_on", .day)
        return object([start] + declared, path: "", of: kind)
    }

    private static func object(_ fields: [FieldSchema], path: String, of kind: RecordKind) -> JSONSchema {
        .object(
            fields.map { field in
                let inside = path.isEmpty ? field.name : "\(path).\(field.name)"
                let schema = schema(of: field.type, path: inside, of: kind)
                let isAlwaysThere = field.isRequired || field.type.isList || hasDefault(inside, in: kind)
                return (
                    field.name,
                    (isAlwaysThere ? schema : schema.orNull)
                        .described(FieldDescriptions.text(of: inside, in: kind.rawValue))
                )
            })
    }

    private static func schema(of type: FieldType, path: String, of kind: RecordKind) -> JSONSchema {
        switch type {
        case .title: .text.with("maxLength", .number(FieldType.longestTitle))
        case .text, .word, .personOrText, .cause, .address, .reference(.any): .text
        case .integer(let range): .integer(from: range.lowerBound, to: range.upperBound)
        case .boolean: .boolean
        case .day: day
        case .choice(let words): .word(words)
        case .reference(.kind(let kind)): .text(matching: FieldPatterns.id(of: kind))
        case .list(let element, _), .five(let element): .list(of: schema(of: element, path: path, of: kind))
        case .log(let fields): .list(of: object(FieldType.entryFields(ofLog: fields), path: path, of: kind))
        case .map(let fields): object(fields, path: path, of: kind)
        }
    }

    /// Whether a field that may be left out has a value all the same.
    private static func hasDefault(_ path: String, in kind: RecordKind) -> Bool {
        switch (kind, path) {
        case (.problem, "andon"), (.problem, "occurrences.count"), (.source, "cadence_days"),
            (.specialProject, "status"):
            true
        default: false
        }
    }

    static let day = JSONSchema(["type": "string", "format": "date", "pattern": .text(FieldPatterns.day)])
}

extension FieldType {
    fileprivate var isList: Bool {
        switch self {
        case .list, .five, .log: true
        default: false
        }
    }
}
