internal import BackdriveCore
internal import Mustache

/// Can the numbers be trusted? What the check found, what was left out, and what each number does not count.
struct QualityPage: Page {
    static let view = View<QualityPage>(
        "quality",
        .list("left_out", LeftOutFile.view) { $0.leftOut },
        .empty("none_left_out", .good, "quality.none_left_out") { $0.report.catalog.leftOut.isEmpty },
        .list("rules", FoundRule.view) { $0.rules },
        .empty("none_found", .good, "quality.none_found") { $0.rules.isEmpty },
        .list("exclusions", exclusion) { page in
            page.report.exclusions.map { (page.words, $0) }
        })

    /// How much of the records a number counts.
    private static let exclusion = View<(words: Words, exclusion: Exclusion)>(
        "exclusion",
        .object("label", Term.view) { Term($0.words.name(of: $0.exclusion.definition), $0.exclusion.definition) },
        .text("reason") { $0.words("quality.reason.\($0.exclusion.reason.rawValue)") },
        .text("counted") { $0.exclusion.counted },
        .text("excluded") { $0.exclusion.excluded })

    let site: Site
    private let leftOut: [LeftOutFile]
    private let rules: [FoundRule]

    init(site: Site) {
        self.site = site
        leftOut = LeftOutFile.all(in: site)
        rules = FoundRule.all(in: site)
    }

    var head: PageHead { pageHead("quality", answer: Sentence(answer)) }

    /// `Every record is counted; 12 warnings stand open, 3 more are exempted.`
    private var answer: String {
        let leftOut = report.catalog.leftOut.count
        let counted =
            leftOut == 0 ? words("quality.answer.whole") : words("quality.answer.left_out", ["n": leftOut])
        let warnings = site.edition.findings.count { $0.severity == .warning }
        let open = words(warnings == 0 ? "quality.answer.no_warning" : "quality.answer.warnings", ["n": warnings])
        let exempted = site.edition.exempted.values.reduce(0, +)
        let more = exempted == 0 ? "" : words("quality.answer.exempted", ["n": exempted])
        return words("quality.answer.all", ["counted": counted, "warnings": open, "exempted": more])
    }
}
