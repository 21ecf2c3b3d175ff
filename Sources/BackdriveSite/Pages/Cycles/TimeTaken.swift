internal import BackdriveCore
internal import Mustache

/// How long something takes, with those that took so long.
struct TimeTaken: SitePart {
    let site: Site
    /// Of its words.
    let key: String
    /// Its id is the number's place in `data/metrics.json`.
    let means: Definition
    let days: Percentiles
    let rows: ListRows
    /// How many are left out, as their days are not known.
    var excluded = 0

    /// The percentiles of its days (METRICS.md §0), and their number with its list.
    static let view = View<TimeTaken>(
        "lead-row",
        .object("label", Term.view) { Term($0.title, $0.means) },
        .text("path") { $0.means.id },
        .text("p50") { $0.text($0.days.p50) },
        .text("p85") { $0.text($0.days.p85) },
        .text("max") { $0.text($0.days.max) },
        .object("n", CountLink.view) { CountLink($0.days.n, $0.list.path) },
        .text("note") { $0.excluded > 0 ? $0.words("flow_page.excluded", ["n": $0.excluded]) : nil })

    var list: FullList {
        CyclesPage(site: site).fullList(
            key.replacing("_", with: "-"), title: title, sorted: words("sorted.id"), rows: rows)
    }

    private var title: String { words("flow_page.\(key)") }

    private func text(_ days: Int?) -> String { days.map(words.days) ?? "—" }
}
