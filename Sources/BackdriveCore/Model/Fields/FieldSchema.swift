/// One field that a record or a map inside it may have (DATA.md §3), as the initialiser of its model declares it.
package struct FieldSchema: Sendable {
    package let name: String
    package let type: FieldType
    package let presence: Presence
    /// What a field says that is not written: its default, where it has one.
    package let whenAbsent: FieldValue.Content
    /// Whether a text that is there may not be empty: of required ones, and of `void`, which would strike nothing.
    package let isNeverEmpty: Bool
    /// The code of every fault inside the field's value, where it is not that of the fault itself (settings: BD062).
    package let codeInside: RuleCode?
    /// What the field says, for editors that read the schemas.
    package let sentence: String

    package init(
        _ name: String, _ type: FieldType, _ presence: Presence, isNeverEmpty: Bool = false,
        whenAbsent: FieldValue.Content = .absent, codeInside: RuleCode? = nil, _ sentence: String
    ) {
        self.name = name
        self.type = type
        self.presence = presence
        self.whenAbsent = whenAbsent
        self.isNeverEmpty = presence == .required || isNeverEmpty
        self.codeInside = codeInside
        self.sentence = sentence
    }

    package enum Presence: Sendable, Hashable {
        case required
        /// Also where a rule asks for it under a condition.
        case optional
        /// It may be left out and has a value all the same.
        case defaulted
    }

    package var isRequired: Bool { presence == .required }

    /// Whether the text says why an entry of a log is struck.
    package var isReasonToStrike: Bool { isNeverEmpty && !isRequired }
}
