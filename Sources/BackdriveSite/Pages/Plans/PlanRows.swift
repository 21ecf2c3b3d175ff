internal import BackdriveCore
internal import Mustache

/// An AP as a line of the register, with what the last check said.
struct PlanRows {
    static let row = Shape(
        "register-ap",
        [
            .object("ap", Pieces.plan), .text("check", optional: true), .text("check_label", optional: true),
            .text("check_on", optional: true), .text("unchecked", optional: true),
            .text("on_time_label", optional: true),
        ])

    let site: Site

    func rows(_ plans: some Sequence<Table<ActionPlan>.Index>) -> [Value] { plans.compactMap(row) }

    private func row(_ index: Table<ActionPlan>.Index) -> Value? {
        guard let piece = site.pieces.plan(index), let state = site.report.plans[index] else { return nil }
        let check = site.report.catalog.plans[index].checks.latest(onOrBefore: site.report.asOf)
        let limit = site.report.catalog.settings.uncheckedWeeks
        let weeks = state.weeksUnchecked.flatMap { $0 >= limit ? $0 : nil }
        return Self.row([
            "ap": piece,
            "check": .optional(check?.outcome.value.rawValue),
            "check_label": .optional(check.map { site.words.name(of: $0.outcome.value) }),
            "check_on": .optional(check?.on.value.description),
            "unchecked": .optional(weeks.map { site.words("aps.unchecked", ["n": .number($0)]) }),
            "on_time_label": .optional(
                state.onTime.map { site.words($0 ? "aps.on_time" : "aps.late") }),
        ])
    }
}
