/// What a field's value may be.
package indirect enum FieldType: Sendable {
    /// One line of 1 to 200 Unicode scalars.
    case title
    /// Any text; a required one is not empty.
    case text
    /// A text whose form is judged by a rule of its own: an id, a time zone.
    case word
    /// A word of the settings of a certain form.
    case form(TextForm)
    case integer(ClosedRange<Int>)
    case boolean
    /// A civil day, or a time with an offset that is cut to its day in the site's zone.
    case day(DayMeaning)
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
    package enum Doubles: Sendable { case allowed, refused }

    /// Whether a day tells of what happened, and so does not lie ahead (DATA.md §5, BD011), or of what is planned.
    package enum DayMeaning: Sendable { case event, plan }

    /// Which records a reference may name.
    package enum Reference: Sendable, Hashable {
        case kind(RecordKind)
        case any
    }

    /// Titles and names have at most so many Unicode scalars (DATA.md §2).
    package static let longestTitle = 200
    /// Upper bounds that only keep arithmetic from overflowing; a million weeks are longer than the calendar.
    package static let largestCount = 1_000_000_000
    package static let largestSpan = 1_000_000
}

extension FieldType {
    /// The fields inside, for a map and for a list of maps; none for anything else.
    package var fieldsInside: [FieldSchema] {
        switch self {
        case .map(let fields), .log(let fields): fields
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

/// The forms that words of the settings have (DATA.md §3; BD062).
package enum TextForm: Sendable, Hashable {
    /// The code of a language for which the templates have words.
    case language
    /// An http or https address that pages can be named under.
    case baseAddress
    /// The same of a repository, without the `.git` of the clone button.
    case repositoryAddress
    /// An address with `{path}`, and `{branch}` if need be.
    case addressPattern
    case branch
    /// A folder or a file below another folder, without `..`.
    case folder, file
    /// `#rrggbb`
    case colour
    /// Five letters L, M or H.
    case tierRow
    /// `[a-z][a-z0-9_.]*`
    case causeName
    /// The code of a rule that records may be exempted from.
    case ruleCode
}
