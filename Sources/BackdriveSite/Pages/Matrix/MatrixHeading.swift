internal import BackdriveCore
internal import Mustache

/// A grade of impact or of frequency, in the site's own words or else in the built-in ones.
struct MatrixHeading: Sendable {
    private let grade: Int
    private let label: String
    /// What helps to tell the grade from its neighbours.
    private let anchor: String
    /// Whether no open problem has the grade.
    private let isVacant: Bool

    /// - Parameter scale: the site's own, and the key of the built-in one.
    init(_ grade: Int, of scale: (own: [Grade], key: String), _ words: Words, isVacant: Bool) {
        let own = scale.own.count == 5 ? scale.own[grade - 1] : nil
        self.grade = grade
        label = own?.label ?? words("scale.\(scale.key).g\(grade).label")
        anchor = own?.anchor ?? words("scale.\(scale.key).g\(grade).anchor")
        self.isVacant = isVacant
    }

    static let view = View<MatrixHeading>(
        "matrix-heading",
        .text("grade") { $0.grade }, .text("label") { $0.label }, .text("anchor") { $0.anchor },
        .flag("is_vacant") { $0.isVacant })
}
