internal import BackdriveCore
internal import Mustache

/// A resolved problem whose window is not over: how far it is, and what was counted so far.
struct ObservedProblem: SitePart {
    let site: Site
    let index: Table<Problem>.Index
    let effect: Effectiveness

    private var problem: Problem { report.catalog.problems[index] }

    static let view = View<ObservedProblem>(
        "observed",
        .text("title") { $0.problem.title.value },
        .text("href") { $0.problem.pagePath },
        .optional("owner", PersonName.view) { row in row.problem.owner.map { row.site.person($0.value) } },
        .markup("gauge") { $0.gauge },
        .text("day") { $0.words("effect_chart.day_of", ["n": $0.effect.elapsedDays, "of": $0.effect.windowDays]) },
        .markup("counted") { row in
            row.words.sentence(
                "effect_chart.counted", ["before": row.effect.before, "after": row.effect.after]
            ).markup(root: "")
        },
        .flag("is_low") { $0.effect.isLowEvidence })

    private var gauge: [UInt8] {
        let width = 100.0
        return Markup.svg(["class": "gauge", "width": .init(width), "height": 18, "aria-hidden": "true"]) { svg in
            svg.rectangle("window", x: 0, y: 5, width: width, height: 8)
            svg.rectangle(
                "solid running", x: 0, y: 5,
                width: width * Double(effect.elapsedDays) / Double(max(1, effect.windowDays)), height: 8)
        }
    }
}

extension Site {
    /// Those of the problems that have been resolved.
    func observed(_ problems: some Sequence<Table<Problem>.Index>) -> [ObservedProblem] {
        problems.compactMap { problem in
            report.problems[problem]?.effectiveness.map { ObservedProblem(site: self, index: problem, effect: $0) }
        }
    }
}
