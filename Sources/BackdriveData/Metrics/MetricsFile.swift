package import BackdriveCore

/// `data/metrics.json`: every number of a report, keys in the order of METRICS.md §2.
package enum MetricsFile {
    package static let path = "data/metrics.json"

    package static func bytes(of report: Report) -> [UInt8] { bytes(of: report, CurrentIDs(report.catalog)) }

    static func bytes(of report: Report, _ ids: CurrentIDs) -> [UInt8] {
        var json = JSONWriter()
        members.write(report, ids, to: &json)
        return json.finished()
    }

    static let members: Members<Report> =
        .head("backdrive/metrics/1") + [
            .records("problems", .problem, .object(ProblemNumbers.members, as: "problem")) {
                $0.problemsOnDay.lazy.map { ($0.id, $0) }
            },
            .records("aps", .actionPlan, .object(PlanNumbers.members, as: "ap")) {
                $0.plansOnDay.lazy.map { ($0.id, $0) }
            },
            .value("cycles", .list(of: CycleNumbers.members, as: "cycle")) { report in
                report.cycles.map { CycleInReport(cycle: $0, report: report) }
            },
            .value("weeks", .list(of: WeekNumbers.members), WeeklyCheck.definition.generalSentence) { $0.weeks },
            .records("sources", .source, .object(SourceNumbers.members, as: "source"), "Those not retired.") {
                $0.catalog.sources.numbered($0.sources)
            },
            .records("people", .person, .object(PersonNumbers.members, as: "person"), "Those with an open AP.") {
                $0.catalog.people.numbered($0.people)
            },
            .records(
                "special_projects", .specialProject, .object(SpecialProjectNumbers.members, as: "special-project"),
                SpecialProjectState.definition.generalSentence
            ) {
                $0.catalog.specialProjects.numbered($0.specialProjects)
            },
            .value("matrix", .object(matrix), Matrix.definition.generalSentence) { $0 },
            .value("high_coverage", .rate, HighCoverage.definition.generalSentence, column: .same) { $0.highCoverage },
            .value("ap_lead_days", .percentiles, LeadTime.planDefinition.generalSentence) { $0.planLeadDays },
            .value("ap_cycle_days", .object(planCycleDays), CycleTime.definition.generalSentence) { $0 },
            .value("problem_lead_days", .percentiles, LeadTime.problemDefinition.generalSentence) {
                $0.problemLeadDays
            },
            .value("effectiveness", .counts(), "The problems with each verdict.") { $0.effectiveness.counts },
            .value("recurrence", .object(recurrence), Recurrence.definition.generalSentence) { $0.recurrence },
            .value("yield", .object(YieldNumbers.members), Yield.definition.generalSentence) { $0 },
        ]

    private static let matrix: Members<Report> = [
        .map("cells", keys: "^f[1-5]i[1-5]$", .integer(from: 1), "Cells without problems are left out.") {
            $0.matrix.counts
        },
        .value("unrated", .count, "Open problems without both grades.") { $0.matrix.unrated.count },
        .value("scope", .count, "The open problems.") { $0.matrix.scope },
        .value("ranking", .ids(of: .problem, .refused), Ranking.definition.generalSentence) { report in
            report.matrix.ranking.map { report.catalog.problems[$0].id }
        },
    ]

    private static let planCycleDays: Members<Report> =
        Percentiles.members.within { $0.planCycleDays } + [
            .value("excluded", .count, "Done APs of those days that no day of starting is known of.") {
                $0.planCycleDaysExcluded
            }
        ]

    private static let recurrence: Members<Recurrence> = [
        .value("n", .count) { $0.n },
        .value("of", .count) { $0.of },
        .value("early", .count, "Recurred though their window has not passed.") { $0.early },
        .value("observing", .count, "Not recurred while their window has not passed.") { $0.observing },
    ]
}

extension Table where Row: Record {
    /// The ids of the records that have numbers, with these.
    fileprivate func numbered<Numbers>(_ numbers: Column<Row, Numbers?>) -> some Sequence<(String, Numbers)>
        & SendableMetatype
    {
        indices.lazy.compactMap { index in numbers[index].map { (self[index].id, $0) } }
    }
}

extension Matrix {
    /// How many problems each cell holds, in the order f1i1, f1i2, … f5i5.
    fileprivate var counts: [(String, Int)] {
        (1...5).flatMap { frequency in
            (1...5).compactMap { impact in
                cells[Rating(frequency: frequency, impact: impact)].map { ("f\(frequency)i\(impact)", $0.count) }
            }
        }
    }
}
