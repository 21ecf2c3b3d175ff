internal import BackdriveCore
internal import Mustache

/// The stages of a problem with the condition of each, in the order in which they are tried (METRICS.md §0).
struct StageTable: Sendable {
    let words: Words

    static let view = View<StageTable>(
        "stage-table", .list("rows", row) { table in Stage.inOrderTried.map { (table.words, $0) } })

    private static let row = View<(words: Words, stage: Stage)>(
        "stage-row",
        .text("condition") { $0.words("definitions.row.\($0.stage.rawValue)") },
        .text("stage") { $0.stage.rawValue },
        .text("stage_label") { $0.words.name(of: $0.stage) },
        .text("openness") { $0.words($0.stage.isOpen ? "definitions.open" : "definitions.closed") })
}
