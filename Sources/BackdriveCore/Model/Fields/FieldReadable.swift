/// A Swift value that one field can hold.
package protocol FieldReadable: Sendable {
    /// Stands for a required value that was not written or could not be read.
    static var unknown: Self { get }

    /// Nil for a value of another type, which the field's declared type rules out.
    init?(_ value: FieldValue.Content)

    /// What a slot holds of it.
    var content: FieldValue.Content { get }
}

extension Located where Value: FieldReadable {
    static var unknown: Located { Located(.unknown, .nowhere) }
}

extension String: FieldReadable {
    package static var unknown: String { "" }

    package init?(_ value: FieldValue.Content) {
        guard case .text(let text) = value else { return nil }
        self = text
    }

    package var content: FieldValue.Content { .text(self) }
}

extension Int: FieldReadable {
    package static var unknown: Int { 0 }

    package init?(_ value: FieldValue.Content) {
        guard case .number(let number) = value else { return nil }
        self = number
    }

    package var content: FieldValue.Content { .number(self) }
}

extension Bool: FieldReadable {
    package static var unknown: Bool { false }

    package init?(_ value: FieldValue.Content) {
        guard case .number(let number) = value else { return nil }
        self = number != 0
    }

    package var content: FieldValue.Content { .number(self ? 1 : 0) }
}

extension Day: FieldReadable {
    /// A day that never comes: whatever is dated on it counts on no day.
    package static var unknown: Day { .latest + 1 }

    package init?(_ value: FieldValue.Content) {
        guard case .number(let number) = value else { return nil }
        self.init(number: Int32(number))
    }

    package var content: FieldValue.Content { .number(Int(number)) }
}

extension RuleCode: FieldReadable {
    package static var unknown: RuleCode { 0 }

    package init?(_ value: FieldValue.Content) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }

    package var content: FieldValue.Content { .text(description) }
}

/// One of a few words, in the order of DATA.md §3; a field's value is the word's place among them.
package protocol FieldWord: FieldReadable, CaseIterable, Hashable, RawRepresentable<String> {}

extension FieldWord {
    package static var unknown: Self { allCases[allCases.startIndex] }

    package init?(_ value: FieldValue.Content) {
        guard case .number(let place) = value else { return nil }
        self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: place)]
    }

    package var content: FieldValue.Content { .number(Array(Self.allCases).firstIndex(of: self) ?? 0) }
}
