import BackdriveCore

/// The shapes of texts that schemas and rules know alike, as regular expressions of ECMA 262.
enum FieldPatterns {
    /// `YYYY-MM-DD`
    static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    /// A civil day, or a time with an offset as RFC 3339 writes it (DATA.md §2, "Dates").
    static let dayOrTime =
        "^\(civilDay)([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?"
        + "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?$"

    /// A day of its month; that only leap years have a 29 February is left to `check`.
    private static let civilDay =
        "(?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|[12][0-9]))"

    /// One line that shows something; the line feed is the one that ends a block value.
    static let line = "^[^\\n\\r]*[^ \\t\\n\\r][^\\n\\r]*\\n?$"
    /// The same, or nothing at all.
    static let optionalLine = "^[^\\n\\r]*\\n?$"
    static let somethingShown = "[^ \\t\\n\\r]"
    static let cause = "^[a-z][a-z0-9_.]*$"

    /// Of a setting's word, where its form can be told by one.
    static func pattern(of form: TextForm) -> String? {
        switch form {
        case .colour: "^#[0-9A-Fa-f]{6}$"
        case .tierRow: "^[LMH]{5}$"
        case .ruleCode: "^BD[0-9]{3}$"
        case .causeName: cause
        case .language, .baseAddress, .repositoryAddress, .addressPattern, .branch, .folder, .file: nil
        }
    }

    static func address(_ schemes: [String]) -> String { "^(\(schemes.map(anyCase).joined(separator: "|"))):" }

    private static func anyCase(_ word: String) -> String {
        word.map { "[\($0.uppercased())\($0)]" }.joined()
    }

    /// DATA.md §1, the table of ids.
    static func id(of kind: RecordKind) -> String {
        switch kind {
        case .problem: "^P-[0-9A-Z]{1,12}$"
        case .actionPlan: "^AP-[0-9A-Z]{1,12}$"
        case .specialProject: "^SP-[0-9A-Z]{1,12}$"
        case .person, .source: "^[a-z0-9][a-z0-9._-]{0,39}$"
        case .cycle: "^[0-9]{4}-C[0-9]{2,3}$"
        case .meeting: "^[0-9A-Za-z][0-9A-Za-z._-]{0,59}$"
        }
    }
}
