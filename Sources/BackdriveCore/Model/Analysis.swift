/// What the cycle meeting found about a problem.
package struct Analysis: DatedBlock {
    package let on: Located<Day>
    package let category: Located<Category>
    package let cause: Located<String>
    package let secondary: [Located<Category>]
    package let frequency: Located<Int>?
    package let impact: Located<Int>?
    package let rootCause: String?
    package let range: SourceRange

    /// The fields of the grades: both are given or neither.
    package static let grades = (frequency: "frequency", impact: "impact")

    /// The grade that is there alone, and the one that it lacks; nil where both are given or neither.
    package var halfRating: (given: String, missing: String)? {
        switch (frequency, impact) {
        case (_?, nil): (Self.grades.frequency, Self.grades.impact)
        case (nil, _?): (Self.grades.impact, Self.grades.frequency)
        default: nil
        }
    }

    /// Both grades, or nil when the problem is not rated.
    package var rating: Rating? {
        guard let frequency, let impact else { return nil }
        return Rating(frequency: frequency.value, impact: impact.value)
    }

    package init(_ fields: inout Fields) {
        on = fields.on()
        category = fields.required("category", .choice, "The kind of cause.")
        cause = fields.required(
            "cause", .cause, "A cause of its category, built in or of the settings' extra_causes.")
        secondary = fields.list(
            "secondary", of: .choice, doubles: .refused,
            "Further categories, without the first: the problem crosses categories.")
        frequency = fields.optional(
            "frequency", .integer(1...5), "How often it hits, 1 to 5; with impact or not at all.")
        impact = fields.optional(
            "impact", .integer(1...5), "How hard it hits, 1 to 5; with frequency or not at all.")
        rootCause = fields.optional("root_cause", .text, "The cause in words.")
        range = fields.range
    }
}
