import BackdriveCore

// The lists of `metrics.json` by time.
extension MetricsFile {
    static func write(cyclesOf report: Report, to json: inout JSONWriter) {
        for cycle in report.cycles {
            json.elementObject { write(cycle, sources: report.catalog.sources, to: &$0) }
        }
    }

    static func write(weeksOf report: Report, to json: inout JSONWriter) {
        for week in report.weeks {
            json.elementObject {
                $0.member("starts_on", week.startsOn)
                $0.member("eligible", week.eligible)
                $0.member("checked", week.checked)
            }
        }
    }

    /// The numbers of one cycle.
    static func write(_ report: CycleReport, sources: Table<InformationSource>, to json: inout JSONWriter) {
        json.member("id", report.cycle.id)
        json.member("starts_on", report.cycle.startsOn)
        json.member("ends_before", report.cycle.endsBefore)
        json.member("complete", report.isComplete)
        json.object("inflow") { json in
            json.member("total", report.inflow)
            json.object("by_source") { json in
                for source in report.inflowBySource { json.member(sources[source.row].id, source.count) }
            }
        }
        json.member("reopened", report.reopened)
        json.object("filter") { json in
            for filter in report.filter {
                json.object(sources[filter.source].id) {
                    $0.member("rejected", filter.rejected)
                    $0.member("passed", filter.passed)
                    $0.member("pending", filter.pending)
                }
            }
        }
        json.object("classification") { write(report.classification, to: &$0) }
        json.member("conversion", report.conversion)
        json.member("live_conversion", report.liveConversion)
        json.member("throughput", report.throughput)
        json.member("dropped", report.dropped)
        json.member("slips", report.slips)
        json.member("on_time", report.onTime)
        json.member("on_time_current", report.onTimeCurrent)
        json.member("commitment_hit", report.commitmentHit)
        json.object("problems") { write(report.problemBalance, to: &$0) }
        json.object("aps") { write(report.planBalance, to: &$0) }
        json.object("flow") { json in
            for stage in Stage.allCases { json.member(stage.rawValue, report.flow[stage] ?? 0) }
        }
    }

    private static func write(_ classification: Classification, to json: inout JSONWriter) {
        for category in Category.allCases {
            json.member(category.rawValue, classification.counts[category] ?? 0)
        }
        if let shares = classification.shares {
            json.object("shares") { json in
                for category in Category.allCases { json.member(category.rawValue, shares[category] ?? 0) }
            }
        } else {
            json.member("shares", Int?.none)
        }
        json.member("cross_category", classification.crossCategory)
    }

    private static func write(_ balance: ProblemBalance, to json: inout JSONWriter) {
        json.member("opening", balance.opening)
        json.member("inflow", balance.inflow)
        json.member("reopened", balance.reopened)
        json.member("screened_out", balance.screenedOut)
        json.member("duplicates", balance.duplicates)
        json.member("decided", balance.decided)
        json.member("closing", balance.closing)
    }

    private static func write(_ balance: PlanBalance, to json: inout JSONWriter) {
        json.member("opening", balance.opening)
        json.member("created", balance.created)
        json.member("reopened", balance.reopened)
        json.member("done", balance.done)
        json.member("dropped", balance.dropped)
        json.member("closing", balance.closing)
    }
}
