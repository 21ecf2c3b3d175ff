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
            .map("problems", by: .problem, of: ProblemNumbers.members, as: .named("problem")) { $0.publishedProblems },
            .map("aps", by: .actionPlan, of: PlanNumbers.members, as: .named("ap")) { $0.publishedPlans },
            .list("cycles", of: CycleNumbers.members, as: .named("cycle")) { report in
                report.cycles.lazy.map { CycleInReport(cycle: $0, report: report) }
            },
            .list("weeks", WeeklyCheck.definition.generalSentence, of: WeekNumbers.members) { $0.weeks },
            .map("sources", by: .source, "Those not retired.", of: SourceNumbers.members, as: .named("source")) {
                $0.catalog.sources.numbered($0.sources)
            },
            .map("people", by: .person, "Those with an open AP.", of: PersonNumbers.members, as: .named("person")) {
                $0.catalog.people.numbered($0.people)
            },
            .map(
                "special_projects", by: .specialProject, SpecialProjectState.definition.generalSentence,
                of: SpecialProjectNumbers.members, as: .named("special-project")
            ) {
                $0.catalog.specialProjects.numbered($0.specialProjects)
            },
            .object("matrix", Matrix.definition.generalSentence, of: matrix) { $0 },
            .rate("high_coverage", HighCoverage.definition) { $0.highCoverage },
            .percentiles("ap_lead_days", LeadTime.planDefinition) { $0.planLeadDays },
            .object("ap_cycle_days", CycleTime.definition.generalSentence, of: planCycleDays) { $0 },
            .percentiles("problem_lead_days", LeadTime.problemDefinition) { $0.problemLeadDays },
            .object("effectiveness", "The problems with each verdict.", of: .byWord()) { $0.effectiveness.counts },
            .object("recurrence", Recurrence.definition.generalSentence, of: recurrence) { $0.recurrence },
        ]

    private static let matrix: Members<Report> = [
        .counts("cells", keys: "^f[1-5]i[1-5]$", from: 1, "Cells without problems are left out.") { $0.matrix.counts },
        .count("unrated", "Open problems without both grades.") { $0.matrix.unrated.count },
        .count("scope", "The open problems.") { $0.matrix.scope },
        .ids("ranking", of: .problem, doubles: .refused, Ranking.definition.generalSentence) { report in
            report.matrix.ranking.lazy.map { report.catalog.problems[$0].id }
        },
    ]

    private static let planCycleDays: Members<Report> =
        PercentileMembers.members.within { $0.planCycleDays } + [
            .count("excluded", "Done APs of those days that no day of starting is known of.") {
                $0.planCycleDaysExcluded
            }
        ]

    private static let recurrence: Members<Recurrence> = [
        .count("n") { $0.n },
        .count("of") { $0.of },
        .count("early", "Recurred though their window has not passed.") { $0.early },
        .count("observing", "Not recurred while their window has not passed.") { $0.observing },
    ]
}

extension Report {
    /// The problems that exist on the day, by id.
    var publishedProblems: some Sequence<(String, ProblemOnDay)> & SendableMetatype {
        catalog.problems.indices.lazy.compactMap { index in
            self.problems[index].map { state in
                let problem = self.catalog.problems[index]
                return (problem.id, ProblemOnDay(problem: problem, state: state, report: self))
            }
        }
    }

    /// The APs that exist on the day, by id.
    var publishedPlans: some Sequence<(String, PlanOnDay)> & SendableMetatype {
        catalog.plans.indices.lazy.compactMap { index in
            self.plans[index].map { state in
                let plan = self.catalog.plans[index]
                return (plan.id, PlanOnDay(plan: plan, state: state, report: self))
            }
        }
    }
}

extension Table {
    /// The ids of the records that have numbers, with these.
    fileprivate func numbered<Numbers>(_ numbers: Column<Row, Numbers?>) -> some Sequence<(String, Numbers)> & SendableMetatype {
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
