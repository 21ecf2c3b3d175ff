internal import BackdriveCore

extension CycleCharts {
    /// Problems by stage at the end of each cycle, from what is settled at the bottom to what just came in at the top
    /// (METRICS.md 1.18).
    var flow: Figure {
        Figure(
            "flow", words, means: CumulativeFlow.definition, finding: flowFinding,
            drawing: flowDrawing(width: 940, atMost: cycles.count, hasSums: true),
            narrow: flowDrawing(width: 335, atMost: 7, hasSums: false),
            // The table reads from the top down, as the areas lie.
            table: table(Self.stages.reversed().map { Term(words.name(of: $0)) }) { cycle in
                Self.stages.reversed().map { String(cycle.flow[$0] ?? 0) }
            })
    }

    /// From the bottom up.
    private static let stages: [Stage] = [
        .filteredOut, .duplicate, .declined, .verified, .resolved, .deferred, .inAction, .analysed, .queued, .reported,
    ]

    private func flowDrawing(width: Double, atMost count: Int, hasSums: Bool) -> Drawing {
        let shown = cycles.suffix(count)
        let before = flowBefore(shown)
        // Where nobody knows how the first cycle began, its interval is left out, unless it is the only one.
        let intervals = before == nil && shown.count > 1 ? shown.count - 1 : shown.count
        let points = [before ?? shown[shown.startIndex].flow] + shown.suffix(intervals).map(\.flow)
        let areas = Self.stages.map { stage in
            FlowBands.Area(
                style: Mark.stage(stage).style, label: words.name(of: stage), isOpen: stage.isOpen,
                values: points.map { $0[stage] ?? 0 })
        }
        let (open, settled) = sums(last)
        return FlowBands(
            bands: bands(width: width, atMost: intervals), areas: areas,
            sums: hasSums ? (words("flow.open", ["n": open]), words("flow.settled", ["n": settled])) : nil
        ).drawing()
    }

    /// How the first of the cycles began: as the one before it ended, or with nothing.
    private func flowBefore(_ shown: ArraySlice<CycleReport>) -> [Stage: Int]? {
        if shown.count < report.cycles.count { return report.cycles[report.cycles.count - shown.count - 1].flow }
        return report.problemsBeforeFirstCycle == 0 ? [:] : nil
    }

    private func sums(_ cycle: CycleReport) -> (open: Int, settled: Int) {
        cycle.flow.reduce(into: (0, 0)) { sums, stage in
            if stage.key.isOpen { sums.0 += stage.value } else { sums.1 += stage.value }
        }
    }

    private var flowFinding: Sentence {
        let (open, settled) = sums(last)
        // What is open on another day than the as-of day is listed nowhere.
        let list = MatrixLists(site: site).count(of: .open)
        let all = isRunning ? CountLink(open + settled, report.path(of: .problems)) : CountLink(open + settled)
        let now = finding("flow", ["open": isRunning ? list : CountLink(open), "of": all])
        guard isRunning, let before = report.lastCompleteCycle else { return now }
        return words.sentence(
            "flow.finding.compared",
            ["now": now, "last": before.cycle.shortName, "before": sums(before).settled, "settled": settled])
    }
}
