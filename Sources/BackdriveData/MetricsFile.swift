package import BackdriveCore

/// `data/metrics.json`: every number of a report, keys in the order of METRICS.md §2.
package enum MetricsFile {
    package static let path = "data/metrics.json"
    package static let schema = "backdrive/metrics/1"

    package static func bytes(of report: Report) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", schema)
            json.member("as_of", report.asOf)
            json.member("timezone", report.catalog.settings.timezone)
            json.object("problems") { write(problemsOf: report, to: &$0) }
            json.object("aps") { write(plansOf: report, to: &$0) }
            json.array("cycles") { write(cyclesOf: report, to: &$0) }
            json.array("weeks") { write(weeksOf: report, to: &$0) }
            json.object("sources") { write(sourcesOf: report, to: &$0) }
            json.object("people") { write(peopleOf: report, to: &$0) }
            json.object("special_projects") { write(specialProjectsOf: report, to: &$0) }
            json.object("matrix") { write(matrixOf: report, to: &$0) }
            json.member("high_coverage", report.highCoverage)
            json.object("ap_lead_days") { write(report.planLeadDays, to: &$0) }
            json.object("ap_cycle_days") {
                write(report.planCycleDays, to: &$0)
                $0.member("excluded", report.planCycleDaysExcluded)
            }
            json.object("problem_lead_days") { write(report.problemLeadDays, to: &$0) }
            json.object("effectiveness") { json in
                for verdict in Effectiveness.Verdict.allCases {
                    json.member(verdict.rawValue, report.effectiveness.counts[verdict] ?? 0)
                }
            }
            json.object("recurrence") { write(report.recurrence, to: &$0) }
        }
        return json.finished()
    }

    private static func write(matrixOf report: Report, to json: inout JSONWriter) {
        let matrix = report.matrix
        json.object("cells") { json in
            for frequency in 1...5 {
                for impact in 1...5 {
                    guard let cell = matrix.cells[Rating(frequency: frequency, impact: impact)] else { continue }
                    json.member("f\(frequency)i\(impact)", cell.count)
                }
            }
        }
        json.member("unrated", matrix.unrated.count)
        json.member("scope", matrix.scope)
        json.array("ranking") { json in
            let problems = report.catalog.problems
            for problem in matrix.ranking { json.element(problems[problem].id) }
        }
    }

    private static func write(_ percentiles: Percentiles, to json: inout JSONWriter) {
        json.member("p50", percentiles.p50)
        json.member("p85", percentiles.p85)
        json.member("max", percentiles.max)
        json.member("n", percentiles.n)
    }

    private static func write(_ recurrence: Recurrence, to json: inout JSONWriter) {
        json.member("n", recurrence.n)
        json.member("of", recurrence.of)
        json.member("early", recurrence.early)
        json.member("observing", recurrence.observing)
    }
}
