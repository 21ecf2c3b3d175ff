internal import BackdriveCore

extension CycleCharts {
    /// What came in and what was settled in each cycle: the balance of undecided problems (METRICS.md 1.19).
    var arrivals: Figure {
        let balance = last.problemBalance
        return paired(
            "arrivals", means: CarryOver.definition,
            finding: ["arrived": balance.arrived, "settled": balance.settled, "closing": balance.closing],
            [
                (Term(words("arrivals.arrived")), { $0.problemBalance.arrived }),
                (Term(words("arrivals.settled")), { $0.problemBalance.settled }),
                (Term(words("arrivals.closing")), { $0.problemBalance.closing }),
            ])
    }

    /// Undecided problems that each cycle hands to the next one (METRICS.md 1.19).
    var carryOver: Figure {
        columns(
            "carry_over", id: "carry-over", means: CarryOver.definition, mark: PairedColumns.marks.first,
            label: words("carry_over.title")
        ) { $0.problemBalance.closing }
    }
}

extension ProblemBalance {
    /// Reported or re-opened.
    fileprivate var arrived: Int { inflow + reopened }
    /// Decided, filtered out or found to be a duplicate.
    fileprivate var settled: Int { decided + screenedOut + duplicates }
}
