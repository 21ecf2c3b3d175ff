/// Nothing is found effective before it was done (DATA.md §5, BD081).
enum BD081EffectiveTooEarly: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let problems = inspection.catalog.problems
        return problems.indices.flatMap { findings(for: $0, problems[$0], in: inspection) }
    }

    private static func findings(
        for place: Table<Problem>.Index, _ problem: Problem, in inspection: Inspection
    ) -> [Diagnostic] {
        var completions: [Int: Completion?] = [:]
        return (problem.verification?.results.valid ?? []).compactMap { result -> Diagnostic? in
            let day = result.on.value
            // A result from before the analysis has its finding (BD010).
            guard result.result.value == .effective, problem.analysis.map({ $0.on.value <= day }) ?? true else {
                return nil
            }
            let episode = inspection.timelines.problems[place].episode(on: day)
            let last = completions[episode.number] ?? lastCompletion(of: episode, of: place, in: inspection)
            completions[episode.number] = .some(last)
            guard let last, day < last.on, !problem.areEpisodesUncertain, !inspection.isCoverUncertain(of: place) else {
                return nil
            }
            let plan = inspection.catalog.plans[last.plan]
            return finding(
                in: problem,
                "found effective on \(day), before the last of its APs, \(plan.id), was done on \(last.on)",
                at: result.on.range,
                help: "add void: \"too early\" to this entry, and log the verdict anew, of \(last.on) or later",
                notes: plan.doneOn.map { [plan.note("done here", at: $0.range)] } ?? [])
        }
    }

    private typealias Completion = (plan: Table<ActionPlan>.Index, on: Day)

    private static func lastCompletion(
        of episode: Episode, of problem: Table<Problem>.Index, in inspection: Inspection
    ) -> Completion? {
        let timelines = inspection.timelines
        var last: Completion?
        for coverage in timelines.problems[problem].covering(in: episode, on: Inspection.endOfTime) {
            guard let ending = timelines.plans[coverage.plan].ending(asSeenOn: Inspection.endOfTime), ending.isDone,
                last.map({ $0.on < ending.on }) ?? true
            else { continue }
            last = (coverage.plan, ending.on)
        }
        return last
    }

    static let explanation = Explanation(
        code: 81, title: "nothing is found effective before it was done",
        purpose: """
            A verification judges whether the problem went away after its APs were done. One that is dated before the \
            last done_on among the APs of its episode judged something unfinished.
            """,
        wrong: """
            # its last AP was done on 2026-04-09
            verification:
              results: [{on: 2026-04-01, by: li.na, result: effective}]
            """,
        right: """
            verification:
              results: [{on: 2026-06-01, by: li.na, result: effective}]
            """)
}
