/// A source owner's first filter of a problem, given once.
package struct Screening: DatedBlock {
    package enum Result: String, FieldWord {
        case passed, rejected

        /// The fields without which it is no whole screening (DATA.md §5, BD031).
        package var askedFields: [String] { self == .rejected ? ["reason"] : [] }
    }

    package enum Reason: String, FieldWord {
        case duplicate
        case oneOff = "one_off"
        case notReproducible = "not_reproducible"
        case outOfScope = "out_of_scope"
        case alreadyFixed = "already_fixed"
        case insufficientInformation = "insufficient_information"
        case other
    }

    package let result: Located<Result>
    package let on: Located<Day>
    package let by: Located<String>?
    package let reason: Located<Reason>?
    package let range: SourceRange

    package init(_ fields: inout Fields) {
        result = fields.required("result", .choice, "Passed on to the cycle meeting, or rejected.")
        on = fields.on()
        by = fields.by()
        reason = fields.optional("reason", .choice, "Why it was rejected; asked for then.")
        range = fields.range
    }
}
