internal import BackdriveCore
internal import Mustache

/// An AP as a line of the register, with what the last check said.
struct PlanRow: SitePart {
    let piece: PlanPiece

    var site: Site { piece.site }

    private var check: Check? { report.lastCheck(of: piece.index) }

    /// Nil while the AP was checked lately.
    private var unchecked: String? {
        guard let weeks = piece.state.weeksUnchecked, weeks >= report.catalog.settings.uncheckedWeeks else {
            return nil
        }
        return words("aps.unchecked", ["n": weeks])
    }

    static let view = View<PlanRow>(
        "register-ap",
        .object("ap", PlanPiece.view) { $0.piece },
        .text("check") { $0.check?.outcome.value.rawValue },
        .text("check_symbol") { $0.check?.outcome.value.symbol },
        .text("check_label") { row in row.check.map { row.words.name(of: $0.outcome.value) } },
        .text("check_on") { $0.check?.on.value },
        .text("unchecked") { $0.unchecked },
        .text("on_time_label") { row in row.piece.state.onTime.map { row.words($0 ? "aps.on_time" : "aps.late") } })
}

extension Site {
    func planRows(_ plans: some Sequence<Table<ActionPlan>.Index>) -> [PlanRow] {
        plans.compactMap { plan($0).map { PlanRow(piece: $0) } }
    }
}
