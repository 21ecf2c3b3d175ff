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

    init(frequency grade: Int, site: Site, isVacant: Bool) {
        self.init(
            grade, of: site.report.catalog.settings.scales.frequency, words: "scale.frequency", site.words, isVacant)
    }

    init(impact grade: Int, site: Site, isVacant: Bool) {
        self.init(grade, of: site.report.catalog.settings.scales.impact, words: "scale.impact", site.words, isVacant)
    }

    private init(_ grade: Int, of scale: [Grade], words key: String, _ words: Words, _ isVacant: Bool) {
        self.isVacant = isVacant
        let own = scale.count == 5 ? scale[grade - 1] : nil
        self.grade = grade
        label = own?.label ?? words("\(key).g\(grade).label")
        anchor = own?.anchor ?? words("\(key).g\(grade).anchor")
    }

    static let view = View<MatrixHeading>(
        "matrix-heading",
        .text("grade") { $0.grade }, .text("label") { $0.label }, .text("anchor") { $0.anchor },
        .flag("is_vacant") { $0.isVacant })
}
