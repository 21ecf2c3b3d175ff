package import BackdriveCore

/// What a field of a record in a test says, as its file would: `["on": "2026-03-16", "count": 4]`.
package indirect enum FieldLiteral: Sendable {
    case absent
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([FieldLiteral])
    case fields([String: FieldLiteral])

    package init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

    package init(_ number: Int?) { self = number.map { .number($0) } ?? .absent }

    package init(_ day: Day?) { self.init(day?.description) }

    package init(_ fields: [String: FieldLiteral]?) { self = fields.map { .fields($0) } ?? .absent }

    package init(_ word: (some RawRepresentable<String>)?) { self.init(word?.rawValue) }
}

extension FieldLiteral: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
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
