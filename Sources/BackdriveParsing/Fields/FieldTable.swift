import BackdriveCore

/// The declared fields of one map, ready for reading: a field is found by its name at one look, whatever their number.
///
/// Made once for each map that DATA.md §3 knows and shared by all records: an object, so that handing it on is cheap.
final class FieldTable: Sendable {
    let fields: [DeclaredField]
    private let names: NameTable

    init(_ fields: [FieldSchema]) {
        self.fields = fields.map { DeclaredField($0) }
        names = NameTable(fields.map(\.name))
        required = fields.indices.filter { fields[$0].isRequired }
        events = fields.indices.filter { if case .day(.event) = fields[$0].type { true } else { false } }
        void = fields.firstIndex { $0.name == "void" }
    }

    /// The places of the days on which something happened.
    let events: [Int]

    /// The place of what strikes an entry of a log.
    let void: Int?

    /// The places of the fields that must be there.
    let required: [Int]

    /// The place of the field that bytes name.
    func place(of name: UnsafeBufferPointer<UInt8>) -> Int? { names.place(of: name) }

    var schemas: [FieldSchema] { fields.map(\.schema) }

    static func of(_ kind: RecordKind) -> FieldTable { ofRecords[kind] ?? FieldTable(kind.fields) }

    static let settings = FieldTable(Settings.fields)
    private static let ofRecords = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { ($0, FieldTable($0.fields)) })
}

/// A declared field with what reading asks of it: an object for the same reason.
final class DeclaredField: Sendable {
    let schema: FieldSchema
    let reading: Reading
    /// The words of a choice.
    let words: NameTable?
    /// The fields of a map.
    let inside: FieldTable?
    /// What the elements of a list are.
    let element: DeclaredField?

    /// How a value is read: its type without what only messages and schemas ask.
    enum Reading {
        case text, title, address, day, boolean, cause, choice
        /// One of several words in a list.
        case listedWord
        case integer(ClosedRange<Int>)
        case form(TextForm)
    }

    convenience init(_ schema: FieldSchema) { self.init(schema, Reading(schema.type)) }

    private init(_ schema: FieldSchema, _ reading: Reading) {
        self.schema = schema
        self.reading = reading
        words = if case .choice(let words) = schema.type { NameTable(words) } else { nil }
        inside = if case .map(let fields) = schema.type { FieldTable(fields) } else { nil }
        element = schema.type.isList ? Self.element(of: schema) : nil
    }

    /// A single text in a list may not be empty.
    private static func element(of list: FieldSchema) -> DeclaredField {
        let type = list.type.element
        let reading: Reading =
            switch type {
            case .word, .personOrText: .listedWord
            default: Reading(type)
            }
        return DeclaredField(FieldSchema(list.name, type, .required, list.sentence), reading)
    }

    /// What the cursor stands at where a value of the right shape begins.
    var step: YAMLCursor.Step { element != nil ? .listStart : inside != nil ? .mapStart : .scalar }
    var isFive: Bool { if case .five = schema.type { true } else { false } }
    var refusesDoubles: Bool { if case .list(_, .refused) = schema.type { true } else { false } }
}

extension DeclaredField.Reading {
    /// Lists and maps have no reading of their own: their elements and fields do.
    fileprivate init(_ type: FieldType) {
        self =
            switch type {
            case .title: .title
            case .text, .word, .personOrText, .reference, .list, .five, .log, .map: .text
            case .form(let form): .form(form)
            case .integer(let range): .integer(range)
            case .boolean: .boolean
            case .day: .day
            case .cause: .cause
            case .address: .address
            case .choice: .choice
            }
    }
}
