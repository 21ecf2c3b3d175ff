internal import BackdriveCore

extension CycleCharts {
    /// APs that began and APs that were done in each cycle (METRICS.md 1.8, 1.19).
    var throughput: Figure {
        paired(
            "throughput", means: Throughput.definition,
            finding: Sentence(
                finding(
                    "throughput",
                    [
                        "done": last.throughput, "created": last.planBalance.created, "open": last.planBalance.closing,
                    ])),
            [
                (Term(words("throughput.created"), PlanBalance.definition), { $0.planBalance.created }),
                (Term(words("throughput.done"), Throughput.definition), { $0.throughput }),
                (Term(words("throughput.dropped"), PlanBalance.definition), { $0.dropped }),
                (Term(words("throughput.open"), PlanBalance.definition), { $0.planBalance.closing }),
            ])
    }
}
