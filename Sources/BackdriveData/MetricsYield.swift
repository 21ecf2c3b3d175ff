import BackdriveCore

// What the mechanism has brought so far, in `metrics.json`.
extension MetricsFile {
    static func write(_ yield: Yield, sources: Table<InformationSource>, to json: inout JSONWriter) {
        json.object("all") { write(yield.all, from: .distinct, to: &$0) }
        json.object("by_source") { json in
            for source in sources.indices {
                json.object(sources[source].id) { write(yield.bySource[source], from: .distinct, to: &$0) }
            }
        }
        json.object("by_category") { json in
            for category in Category.allCases {
                guard let part = yield.byCategory[category] else { continue }
                json.object(category.rawValue) {
                    write(part.steps, from: .analysed, to: &$0)
                    $0.member("aps", part.plans)
                    $0.member("aps_done", part.plansDone)
                }
            }
        }
    }

    private static func write(_ steps: YieldSteps, from first: Yield.Step, to json: inout JSONWriter) {
        for step in Yield.Step.allCases where step >= first { json.member(step.rawValue, steps[step]) }
    }
}
