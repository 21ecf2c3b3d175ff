/// A type of field with the Swift type of its value.
package struct FieldKind<Value: FieldReadable> { let type: FieldType }

extension FieldKind<String> {
    static var title: Self { Self(type: .title) }
    static var text: Self { Self(type: .text) }
    static var word: Self { Self(type: .word) }
    static var cause: Self { Self(type: .cause) }
    static var personOrText: Self { Self(type: .personOrText) }
    static var anyRecord: Self { Self(type: .reference(.any)) }
    static func id(of kind: RecordKind) -> Self { Self(type: .reference(.kind(kind))) }
    static func address(_ schemes: String...) -> Self { Self(type: .address(schemes: schemes)) }
    static func form(_ form: TextForm) -> Self { Self(type: .form(form)) }
}

extension FieldKind<RuleCode> {
    static var ruleCode: Self { Self(type: .form(.ruleCode)) }
}

extension FieldKind<Day> {
    static var day: Self { Self(type: .day(.event)) }
    /// A day that may lie ahead.
    static var plannedDay: Self { Self(type: .day(.plan)) }
}

extension FieldKind<Bool> {
    static var boolean: Self { Self(type: .boolean) }
}

extension FieldKind<Int> {
    static func integer(_ range: ClosedRange<Int>) -> Self { Self(type: .integer(range)) }
    static func count(from minimum: Int) -> Self { .integer(minimum...FieldType.largestCount) }
    /// Days or weeks.
    static func span(from minimum: Int) -> Self { .integer(minimum...FieldType.largestSpan) }
}

extension FieldKind where Value: FieldWord {
    static var choice: Self { Self(type: .choice(Value.allCases.map(\.rawValue))) }
}
