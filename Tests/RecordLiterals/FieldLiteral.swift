package import BackdriveCore

/// What a field of a record in a test says, as its file would: `["on": "2026-03-16", "count": 4]`.
package indirect enum FieldLiteral: Sendable {
    /// Nil, as of a number or of fields, stands for a field that is not written.
    case text(String?)
    case number(Int?)
    case flag(Bool)
    case list([FieldLiteral])
    case fields([String: FieldLiteral]?)

    package static var absent: FieldLiteral { .text(nil) }

    package static func day(_ day: Day?) -> FieldLiteral { .text(day?.description) }

    package static func word(_ word: (some RawRepresentable<String>)?) -> FieldLiteral { .text(word?.rawValue) }
}

extension FieldLiteral: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .number(number) }
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
    package init(arrayLiteral elements: FieldLiteral...) { self = .list(elements) }
    package init(dictionaryLiteral fields: (String, FieldLiteral)...) {
        self = .fields(Dictionary(uniqueKeysWithValues: fields))
    }
}
