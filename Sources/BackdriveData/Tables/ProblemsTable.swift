import BackdriveCore

/// `data/problems.csv`: the fields as written, and from `stage` on what is so at the end of the as-of day.
enum ProblemsTable {
    private struct Row {
        let problem: Problem
        /// Nil before it is reported.
        let state: ProblemState?
        let decision: Decision?
    }

    static func bytes(of report: Report) -> [UInt8] {
        let problems = report.catalog.problems
        let rows = problems.indices.lazy.map { index in
            let (problem, state) = (problems[index], report.problems[index])
            let decision = state.flatMap {
                problem.decisions.latest(onOrBefore: report.asOf, notBefore: $0.episodeStart)
            }
            return Row(problem: problem, state: state, decision: decision)
        }
        return CSVTable(columns: written(in: report.catalog) + standing(in: report.catalog.plans)).bytes(of: rows)
    }

    private static func written(in catalog: Catalog) -> [CSVColumn<Row>] {
        let (people, sources) = (catalog.people, catalog.sources)
        let (problems, projects) = (catalog.problems, catalog.specialProjects)
        return [
            .text("id") { $0.problem.id },
            .text("title") { $0.problem.title.value },
            .text("url") { $0.problem.pagePath },
            .text("source") { sources.ownID($0.problem.source) },
            .day("reported_on") { $0.problem.reportedOn.value },
            .text("reported_by") { people.ownID($0.problem.reportedBy) },
            .text("owner") { people.ownID($0.problem.owner) },
            .text("screening") { $0.problem.screening?.result.value.rawValue },
            .day("screened_on") { $0.problem.screening?.on.value },
            .text("screening_reason") { $0.problem.screening?.reason?.value.rawValue },
            .day("analysed_on") { $0.problem.analysis?.on.value },
            .text("category") { $0.problem.analysis?.category.value.rawValue },
            .text("cause") { $0.problem.analysis?.cause.value },
            .list("secondary") { $0.problem.analysis?.secondary.map(\.value.rawValue) ?? [] },
            .number("frequency") { $0.problem.analysis?.frequency?.value },
            .number("impact") { $0.problem.analysis?.impact?.value },
            .text("root_cause") { $0.problem.analysis?.rootCause },
            .text("duplicate_of") { problems.ownID($0.problem.duplicateOf?.problem) },
            .day("duplicate_on") { $0.problem.duplicateOf?.on.value },
            .text("special_project") { projects.ownID($0.problem.specialProject?.id) },
            .day("joined_on") { $0.problem.specialProject?.joinedOn.value },
            .text("workaround") { $0.problem.workaround },
            .flag("andon") { $0.problem.andon },
            .list("tags") { $0.problem.tags },
        ]
    }

    private static func standing(in plans: Table<ActionPlan>) -> [CSVColumn<Row>] {
        [
            .text("stage") { $0.state?.stage.rawValue },
            .text("tier") { $0.state?.tier?.rawValue },
            .number("score") { $0.state?.score },
            // Problems that share a rank have the same number.
            .number("rank") { $0.state?.rank.flatMap { Int($0.drop { $0 == "=" }) } },
            .text("decision") { $0.decision?.outcome.value.rawValue },
            .day("decided_on") { $0.decision?.on.value },
            .day("revisit_on") { $0.decision?.revisitOn?.value },
            .list("aps") { $0.state?.covering.map { plans[$0].id } ?? [] },
            .list("open_aps") { $0.state?.live.map { plans[$0].id } ?? [] },
            .day("resolved_on") { $0.state?.resolvedOn },
            .day("fix_on") { $0.state?.fixOn },
            .number("lead_days") { $0.state?.leadDays },
            .number("occurrences_90d") { $0.state?.occurrences90d },
            .text("verdict") { $0.state?.effectiveness?.verdict.rawValue },
            .number("before") { $0.state?.effectiveness?.before },
            .number("after") { $0.state?.effectiveness?.after },
            .tenths("reduction_percent") { $0.state?.effectiveness?.reductionPermille },
        ]
    }
}
