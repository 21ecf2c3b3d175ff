internal import BackdriveCore
internal import Mustache

/// How long something takes, with those that took so long.
struct TimeTaken: Sendable {
    /// Of its words.
    let key: String
    /// Its id is the number's place in `data/metrics.json`.
    let means: Definition
    let days: Percentiles
    let rows: ListRows
    /// How many are left out, as their days are not known.
    var excluded = 0
}

/// A duration as its table shows it: the percentiles of its days (METRICS.md §0), and their number with its list.
struct LeadRow: Sendable {
    private let duration: TimeTaken
    private let list: String
    private let words: Words

    init(_ duration: TimeTaken, list: String, _ words: Words) {
        self.duration = duration
        self.list = list
        self.words = words
    }

    static let view = View<LeadRow>(
        "lead-row",
        .object("label", Term.view) { Term($0.words("flow_page.\($0.duration.key)"), $0.duration.means) },
        .text("path") { $0.duration.means.id },
        .text("p50") { $0.text($0.duration.days.p50) },
        .text("p85") { $0.text($0.duration.days.p85) },
        .text("max") { $0.text($0.duration.days.max) },
        .object("n", CountLink.view) { CountLink($0.duration.days.n, $0.list) },
        .text("note") { row in
            let excluded = row.duration.excluded
            return excluded > 0 ? row.words("flow_page.excluded", ["n": excluded]) : nil
        })

    private func text(_ days: Int?) -> String { days.map(words.days) ?? "—" }
}
