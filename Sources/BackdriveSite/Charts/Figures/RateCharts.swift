internal import BackdriveCore

extension CycleCharts {
    /// Problems that became APs, of those analysed in each cycle (METRICS.md 1.7).
    var conversion: Figure {
        rate(
            "conversion", means: Conversion.definition,
            [
                (words("conversion.ever"), Conversion.definition, \.conversion),
                (words("conversion.live"), Conversion.liveDefinition, \.liveConversion),
            ])
    }

    /// APs done by their original due date, of those done in each cycle (METRICS.md 1.10).
    var onTime: Figure {
        rate(
            "on_time", means: OnTime.definition,
            [
                (words("on_time.original"), OnTime.definition, \.onTime),
                (words("on_time.current"), OnTime.currentDefinition, \.onTimeCurrent),
                (words("on_time.commitment"), CommitmentHit.definition, \.commitmentHit),
            ])
    }
}
