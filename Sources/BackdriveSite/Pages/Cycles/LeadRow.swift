internal import BackdriveCore
internal import Mustache

/// How long something takes: the percentiles of its days (METRICS.md §0).
struct LeadRow: Sendable {
    private let label: Term
    private let path: String
    private let days: Percentiles
    private let excluded: Int
    private let words: Words

    /// `excluded` counts those whose days are not known; the definition's id is the number's place in `data/metrics.json`.
    init(_ key: String, _ means: Definition, _ days: Percentiles, _ words: Words, excluded: Int = 0) {
        label = Term(words("flow_page.\(key)"), means)
        path = means.id
        self.days = days
        self.excluded = excluded
        self.words = words
    }

    static let view = View<LeadRow>(
        "lead-row",
        [
            .object("label", Term.view) { $0.label },
            .text("path") { $0.path },
            .text("p50") { $0.text($0.days.p50) },
            .text("p85") { $0.text($0.days.p85) },
            .text("max") { $0.text($0.days.max) },
            .text("n") { $0.days.n },
            .text("note") { $0.excluded > 0 ? $0.words("flow_page.excluded", ["n": $0.excluded]) : nil },
        ])

    private func text(_ days: Int?) -> String { days.map(words.days) ?? "—" }
}
