/// A source in use is kept fresh (DATA.md §5, BD055; METRICS.md 1.3).
enum BD055StaleSource: CatalogRule {
    static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let states = SourceState.perSource(in: inspection.snapshot)
        return catalog.sources.indices.compactMap { place in
            let source = catalog.sources[place]
            guard let state = states[place], source.isInUse(on: inspection.asOf),
                !source.origin.hasGap(in: "reviews", at: "on", "found", "void"),
                !source.origin.hasFault(in: "cadence_days"), !inspection.uncertainty.heard.contains(place)
            else { return nil }
            switch state.state {
            case .fresh, .late: return nil
            case .stale:
                let lastReview = source.reviews.latest(onOrBefore: inspection.asOf)?.on
                let isLast = lastReview?.value == state.lastActivityOn
                return silent(
                    source, "is stale: nothing was heard of it for \(state.freshnessDays ?? 0) days",
                    at: isLast ? lastReview?.range : nil)
            case .never:
                let waited = inspection.asOf - catalog.settings.cyclesStartOn
                guard waited > 2 * source.cadenceDays else { return nil }
                return silent(source, "was never reviewed and reported nothing in \(waited) days of cycles", at: nil)
            }
        }
    }

    private static func silent(_ source: InformationSource, _ what: String, at review: SourceRange?) -> Diagnostic {
        finding(
            in: source, "the source \(what), over twice its cadence of \(Wording.counted(source.cadenceDays, "day"))",
            at: review ?? .fileStart,
            help:
                "review it, then backdrive log \(source.id) review --found N: a review that found nothing counts too; one "
                + "that is looked at less often has a longer cadence_days")
    }

    static let explanation = Explanation(
        code: 55, severity: .warning, scope: .today, title: "a source in use is kept fresh",
        purpose: """
            A source nobody looks at reports nothing, which looks like good news. Its age is counted from its last \
            review or the last problem reported from it; over twice its cadence it is stale. A source that was never \
            heard of is measured from the first cycle's start. Retired sources are left alone.
            """,
        wrong: """
            cadence_days: 14
            reviews:
              - {on: 2026-03-02, by: li.na, found: 2}   # and it is May
            """,
        right: """
            cadence_days: 14
            reviews:
              - {on: 2026-03-02, by: li.na, found: 2}
              - {on: 2026-05-04, by: li.na, found: 0}
            """)
}
