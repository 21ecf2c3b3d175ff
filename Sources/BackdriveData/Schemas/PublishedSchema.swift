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
        guard kind == .cycle else { return object(declared) }
        let start = FieldSchema("starts_on", .day, .optional, "The cycle's first day, which no file says.")
        return object([start] + declared)
    }

    private static func object(_ fields: [FieldSchema]) -> JSONSchema {
        .object(
            fields.map { field in
                let schema = schema(of: field.type)
                let isAlwaysThere = field.presence != .optional || field.type.isList
                return (field.name, (isAlwaysThere ? schema : schema.orNull).described(field.sentence))
            })
    }

    private static func schema(of type: FieldType) -> JSONSchema {
        switch type {
        case .title: .text.with("maxLength", .number(FieldType.longestTitle))
        case .text, .word, .form, .personOrText, .cause, .address, .reference(.any): .text
        case .integer(let range): .integer(from: range.lowerBound, to: range.upperBound)
        case .boolean: .boolean
        case .day: day
        case .choice(let words): .word(words)
        case .reference(.kind(let kind)): .text(matching: FieldPatterns.id(of: kind))
        case .list(let element, _), .five(let element): .list(of: schema(of: element))
        case .log(let fields): .list(of: object(fields))
        case .map(let fields): object(fields)
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
