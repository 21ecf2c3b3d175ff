/// How a problem's owner judges whether it went away.
package struct Verification: Sendable {
    package let criterion: String?
    package let windowDays: Int?
    package let results: Log<VerificationResult>
    package let range: SourceRange
}

/// A person's judgement on one day.
package struct VerificationResult: LogEntry {
    package let on: Located<Day>
    package let result: Located<Outcome>
    package let by: Located<String>?
    package let note: String?
    package let void: String?
    package let range: SourceRange

    package enum Outcome: String, FieldWord {
        case effective
        case notEffective = "not_effective"
        case inconclusive
    }

    package init(_ fields: inout Fields) {
        on = fields.on()
        by = fields.by()
        result = fields.required("result", .choice, "Whether it went away.")
        note = fields.note()
        void = fields.void()
        range = fields.range
    }
}

extension Verification: FieldMap {
    package init(_ fields: inout Fields) {
        criterion = fields.optional("criterion", .text, "What would show that it went away.")
        windowDays = fields.optional(
            "window_days", .span(from: 1), "Days compared before and after; the settings' window unless said.")
        results = fields.log("results", "People's judgements; append-only.")
        range = fields.range
    }
}
