/// One field that a record or a map inside it may have (DATA.md §3).
///
/// Declared once, in the order of DATA.md §3: reading, `schema`, `fmt`, `new` and `set` all follow these lists.
package struct FieldSchema: Sendable {
    package let name: String
    package let type: FieldType
    package let isRequired: Bool
    /// Whether a text that is there may not be empty: of required ones, and of `void`, which would strike nothing.
    package let isNeverEmpty: Bool
    /// The code of every fault inside the field's value, where it is not that of the fault itself (settings: BD062).
    package let codeInside: RuleCode?

    package init(
        _ name: String, _ type: FieldType, isRequired: Bool, isNeverEmpty: Bool = false, codeInside: RuleCode? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isNeverEmpty = isRequired || isNeverEmpty
        self.codeInside = codeInside
    }

    package static func required(_ name: String, _ type: FieldType) -> FieldSchema {
        FieldSchema(name, type, isRequired: true)
    }

    /// Optional, or required only under a condition that a rule knows.
    package static func optional(_ name: String, _ type: FieldType, codeInside: RuleCode? = nil) -> FieldSchema {
        FieldSchema(name, type, isRequired: false, codeInside: codeInside)
    }
}

/// What a field's value may be.
package indirect enum FieldType: Sendable {
    /// One line of 1 to 200 Unicode scalars.
    case title
    /// Any text; a required one is not empty.
    case text
    /// A text whose form is judged by a rule of its own: an id, a time zone, a colour.
    case word
    case integer(ClosedRange<Int>)
    case boolean
    /// A civil day, or a time with an offset that is cut to its day in the site's zone.
    case day
    /// One of these words.
    case choice([String])
    /// A built-in cause or one of the settings' own.
    case cause
    /// The id or an alias of a record.
    case reference(Reference)
    /// A person's id, or free text.
    case personOrText
    /// An absolute address of one of these schemes.
    case address(schemes: [String])
    /// A list of single values or maps.
    case list(of: FieldType, Doubles = .allowed)
    /// A list of exactly five, one for each grade of a scale.
    case five(of: FieldType)
    /// An append-only list of dated entries, each of which `void` may strike.
    case log([FieldSchema])
    case map([FieldSchema])

    /// Whether a list may hold the same word twice.
    package enum Doubles: Sendable {
        case allowed, refused
    }

    /// Which records a reference may name.
    package enum Reference: Sendable, Hashable {
        case kind(RecordKind)
        case any
    }

    /// Any number from `minimum` on: the upper bound only keeps arithmetic from overflowing.
    package static func atLeast(_ minimum: Int) -> FieldType { .integer(minimum...largestCount) }

    /// A number of days or weeks: a million weeks are longer than the calendar.
    package static func days(atLeast minimum: Int) -> FieldType { .integer(minimum...largestSpan) }

    package static let largestCount = 1_000_000_000
    package static let largestSpan = 1_000_000

    /// Titles and names have at most so many Unicode scalars (DATA.md §2).
    package static let longestTitle = 200

    package static func choice<Words: CaseIterable & RawRepresentable>(of words: Words.Type) -> FieldType
    where Words.RawValue == String {
        .choice(words.allCases.map(\.rawValue))
    }
}

extension FieldType {
    /// The fields of each entry of a log, `void` among them.
    package static func entryFields(ofLog fields: [FieldSchema]) -> [FieldSchema] {
        fields + [FieldSchema("void", .text, isRequired: false, isNeverEmpty: true)]
    }

    /// The fields inside, for a map and for a list of maps; none for anything else.
    package var fieldsInside: [FieldSchema] {
        switch self {
        case .map(let fields): fields
        case .log(let fields): Self.entryFields(ofLog: fields)
        case .list(let element, _), .five(let element): element.fieldsInside
        default: []
        }
    }

    /// Whether any text at all is a value of this type, so that quoting can never make it wrong.
    package var isFreeText: Bool {
        switch self {
        case .title, .text, .personOrText: true
        default: false
        }
    }
}
