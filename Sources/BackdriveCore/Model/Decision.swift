/// What a meeting decided to do about a problem.
package struct Decision: LogEntry {
    package let on: Located<Day>
    package let outcome: Located<Outcome>
    package let reason: String?
    package let revisitOn: Located<Day>?
    package let by: Located<String>?
    package let void: String?
    package let range: SourceRange

    package enum Outcome: String, FieldWord {
        case act
        case `defer`
        case decline

        /// The fields without which it is no whole decision (DATA.md §5, BD031).
        package var askedFields: [String] {
            switch self {
            case .act: []
            case .defer: ["reason", "revisit_on"]
            case .decline: ["reason"]
            }
        }
    }

    package init(_ fields: inout Fields) {
        on = fields.on()
        outcome = fields.required("outcome", .choice, "Act, look at it again later, or live with it.")
        reason = fields.optional("reason", .text, "Why; asked for with defer and decline.")
        revisitOn = fields.optional("revisit_on", .plannedDay, "The day to look at it again; asked for with defer.")
        by = fields.by()
        void = fields.void()
        range = fields.range
    }
}
